package org.lensbridge.transport.internal.capture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Replaces values that are called a secret, whatever they are, in texts that come in pieces: {@code Password=x} up to the end of the
 * line, {@code "password": "x"}, {@code <Password>x</Password>}, {@code ?token=x&}, and user and password in URLs. Nothing is held
 * back but a URL's begin: a value's name is known before the value comes. Flags and single digits stay. Confined to its caller.
 */
final class NamedSecrets {
    private enum State {
        TEXT,
        NAMED,
        SEPARATED,
        VALUE,
        AUTHORITY
    }

    private enum Value {
        LINE,
        QUERY,
        QUOTED,
        BARE,
        ELEMENT,
        REST
    }

    private enum Tag {
        NONE,
        NAME,
        ATTRIBUTES
    }

    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_AUTHORITY = 256;

    private final boolean form;
    private final ByteArrayOutputStream clean = new ByteArrayOutputStream();
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder tagName = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private State state = State.TEXT;
    private Value kind = Value.LINE;
    private Tag tag = Tag.NONE;
    private byte first;
    private byte previous;
    private byte beforePrevious;
    private byte beforeName;
    private byte separator;
    private byte quote;
    private boolean quotedName;
    private boolean list;
    private boolean nested;
    private boolean escaped;
    private boolean lessThan;
    private boolean cdata;

    /**
     * @param form whether it is a form's body, in which values end at {@code &}
     */
    NamedSecrets(boolean form) {
        this.form = form;
    }

    /** The clean bytes so far. */
    byte[] next(byte[] chunk) {
        for (byte b : chunk) {
            if (first == 0 && b > ' ') {
                first = b;
            }
            take(b);
            beforePrevious = previous;
            previous = b;
        }
        return taken();
    }

    /** What was open. */
    byte[] rest() {
        if (state == State.VALUE) {
            endValue();
        } else if (state == State.AUTHORITY) {
            endAuthority();
        }
        return taken();
    }

    private byte[] taken() {
        byte[] bytes = clean.toByteArray();
        clean.reset();
        return bytes;
    }

    private void take(byte b) {
        switch (state) {
            case TEXT -> text(b);
            case NAMED -> named(b);
            case SEPARATED -> separated(b);
            case VALUE -> value(b);
            case AUTHORITY -> authority(b);
            default -> throw new IllegalStateException(state.name());
        }
    }

    private void text(byte b) {
        clean.write(b);
        tag(b);
        if (state != State.TEXT) {
            return;
        }
        if (isName(b)) {
            if (name.length() == 0) {
                beforeName = previous;
            } else if (name.length() == LONGEST_NAME) {
                name.deleteCharAt(0);
            }
            name.append((char) b);
            return;
        }
        if (name.length() > 0) {
            boolean ends = b == '=' || b == ':' || b == '"' || b == '\'' || b == '\\' || b == ' ' || b == '\t';
            if (ends && SecretNames.isSecret(name)) {
                quotedName = b == '"' || b == '\'' || b == '\\';
                state = b == '=' || b == ':' ? State.SEPARATED : State.NAMED;
                separator = b;
                list = false;
            }
            name.setLength(0);
        }
        if (b == '/' && previous == '/' && beforePrevious == ':') {
            state = State.AUTHORITY;
            pending.reset();
        }
    }

    private void tag(byte b) {
        if (b == '<') {
            tag = Tag.NAME;
            tagName.setLength(0);
        } else if (tag == Tag.NAME && (isName(b) || b == ':') && tagName.length() < LONGEST_NAME) {
            tagName.append((char) b);
        } else if (tag != Tag.NONE && b == '>') {
            tag = Tag.NONE;
            if (previous != '/' && tagName.length() > 0 && SecretNames.isSecret(tagName)) {
                name.setLength(0);
                begin(Value.ELEMENT);
            }
        } else if (tag == Tag.NAME) {
            // A closing tag, a comment or a declaration has no name here.
            tag = b == ' ' || b == '\t' || b == '\r' || b == '\n' ? Tag.ATTRIBUTES : Tag.NONE;
        }
    }

    private void named(byte b) {
        if (b == '=' || b == ':') {
            clean.write(b);
            separator = b;
            state = State.SEPARATED;
        } else if (b == ' ' || b == '\t' || b == '\\' || b == '"' || b == '\'') {
            quotedName |= b == '"' || b == '\'';
            clean.write(b);
        } else {
            state = State.TEXT;
            text(b);
        }
    }

    private void separated(byte b) {
        boolean json = quotedName && separator == ':';
        if (b == ' ' || b == '\t' || b == '\\' && json || list && (b == ',' || b == '\r' || b == '\n')) {
            clean.write(b);
        } else if (b == '"' || b == '\'') {
            clean.write(b);
            quote = b;
            nested = previous == '\\';
            begin(Value.QUOTED);
        } else if (b == '[' && json) {
            clean.write(b);
            list = true;
        } else if (b == '\r'
                || b == '\n'
                || b == '<'
                || b == '>'
                || json && (b == '{' || b == '}' || b == ',' || b == ']')) {
            state = State.TEXT;
            text(b);
        } else {
            boolean query = form || beforeName == '?' || beforeName == '&';
            begin(json ? Value.BARE : query ? Value.QUERY : Value.LINE);
            value(b);
        }
    }

    private void begin(Value what) {
        state = State.VALUE;
        kind = what;
        escaped = false;
        lessThan = false;
        cdata = false;
        pending.reset();
    }

    private void value(byte b) {
        if (kind == Value.ELEMENT) {
            element(b);
        } else if (ends(b)) {
            boolean quoted = kind == Value.QUOTED;
            boolean more = quoted && b == quote && separator == '=' && first != '<' && first != '{' && first != '[';
            endValue();
            if (more) {
                clean.write(b);
                begin(Value.REST);
            } else if (list) {
                state = State.SEPARATED;
                if (quoted) {
                    clean.write(b);
                } else {
                    separated(b);
                }
            } else {
                state = State.TEXT;
                text(b);
            }
        } else {
            escaped = kind == Value.QUOTED && b == '\\' && !escaped;
            keep(b);
        }
    }

    private void element(byte b) {
        cdata |= lessThan && b == '!';
        if (lessThan && (!cdata || b == '/')) {
            endValue();
            state = State.TEXT;
            previous = ' ';
            text((byte) '<');
            previous = '<';
            text(b);
            return;
        }
        lessThan = b == '<';
        if (!lessThan) {
            keep(b);
        }
    }

    private boolean ends(byte b) {
        if (b == '\r' || b == '\n') {
            return true;
        }
        return switch (kind) {
            case QUOTED -> nested ? b == '\\' : b == quote && !escaped;
            case BARE -> ",}] \t".indexOf(b) >= 0;
            case QUERY -> "&\"'<> \t;#\\".indexOf(b) >= 0;
            case REST -> ",;&<> \t/)}]?".indexOf(b) >= 0;
            default -> b == '<' && first == '<' || b == '"' && (first == '{' || first == '[');
        };
    }

    /** Enough of it to tell what it is; the rest is forgotten. */
    private void keep(byte b) {
        if (pending.size() < LONGEST_AUTHORITY) {
            pending.write(b);
        }
    }

    private void endValue() {
        String value = pending.toString(StandardCharsets.ISO_8859_1);
        String word = value.strip().toLowerCase(Locale.ROOT);
        boolean whole = pending.size() < LONGEST_AUTHORITY;
        boolean harmless = word.isEmpty()
                || word.equals("true")
                || word.equals("false")
                || word.equals("null")
                || word.length() == 1 && Character.isDigit(word.charAt(0));
        if (kind == Value.REST) {
            return;
        }
        if (whole && harmless) {
            clean.writeBytes(pending.toByteArray());
        } else {
            boolean number = kind == Value.BARE && (Character.isDigit(value.charAt(0)) || value.charAt(0) == '-');
            clean.writeBytes((number ? "0" : KnownSecrets.REMOVED).getBytes(StandardCharsets.US_ASCII));
        }
        pending.reset();
    }

    private void authority(byte b) {
        boolean over = b <= ' ' && b >= 0 || "/?#\"'<>\\".indexOf(b) >= 0;
        if (over || pending.size() >= LONGEST_AUTHORITY) {
            endAuthority();
            state = State.TEXT;
            text(b);
        } else {
            pending.write(b);
        }
    }

    private void endAuthority() {
        String authority = pending.toString(StandardCharsets.ISO_8859_1);
        int at = authority.lastIndexOf('@');
        String shown = at < 0 ? authority : KnownSecrets.REMOVED + authority.substring(at);
        clean.writeBytes(shown.getBytes(StandardCharsets.ISO_8859_1));
        pending.reset();
    }

    private static boolean isName(byte b) {
        return b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b >= '0' && b <= '9'
                || b == '_'
                || b == '.'
                || b == '-'
                || b == '['
                || b == ']'
                || b == '$';
    }
}
