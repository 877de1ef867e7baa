package org.lensbridge.driver.support.codec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.text.DeviceText;

/** Reads JSON into a {@link Value}, see {@link JsonDocument#parse}. Confined to one call. */
public final class JsonReader {
    private static final int MOST_WARNINGS = 100;
    /** In digits. A longer number is no measure of anything. */
    private static final int LONGEST_NUMBER = 64;

    private final String text;
    private final JsonLimits limits;
    private final List<String> warnings = new ArrayList<>();
    private int at;

    JsonReader(String text, JsonLimits limits) {
        this.text = text;
        this.limits = limits;
    }

    /**
     * Reads one document within the default limits and drops its warnings.
     *
     * @throws CameraException PROTOCOL with line and column when it is not JSON
     */
    public static Value read(String text) {
        return JsonDocument.parse(text, JsonLimits.DEFAULT).value();
    }

    JsonDocument document() {
        if (text.length() > limits.characters()) {
            throw new CameraException(
                    Kind.PROTOCOL, "A JSON document has more than " + limits.characters() + " characters.");
        }
        Value value = value("", 1);
        blanks();
        if (at < text.length()) {
            throw unexpected();
        }
        return new JsonDocument(value, warnings);
    }

    /** The value of a field; {@code name} is empty for any other. */
    private Value value(String name, int level) {
        char first = peek();
        if (level > limits.depth() && (first == '{' || first == '[')) {
            throw failure("A JSON document has more than " + limits.depth() + " levels");
        }
        return switch (first) {
            case '{' -> object(level);
            case '[' -> array(level);
            case '"' -> Value.of(string());
            default -> word(name, level > 1);
        };
    }

    private Value object(int level) {
        Map<String, Value> fields = new LinkedHashMap<>();
        at++;
        do {
            if (peek() == '}') {
                at++;
                return Value.of(fields);
            }
            if (peek() != '"') {
                throw unexpected();
            }
            String name = string();
            if (peek() != ':') {
                throw unexpected();
            }
            at++;
            fields.put(name, value(name, level + 1));
        } while (!next('}'));
        return Value.of(fields);
    }

    private Value array(int level) {
        List<Value> items = new ArrayList<>();
        at++;
        do {
            if (peek() == ']') {
                at++;
                return Value.of(items);
            }
            items.add(value("", level + 1));
        } while (!next(']'));
        return Value.of(items);
    }

    /** Passes a comma or the end of an object or array; true at the end. */
    private boolean next(char end) {
        char c = peek();
        if (c != end && c != ',') {
            throw unexpected();
        }
        at++;
        return c == end;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return string.toString();
            }
            string.append(c == '\\' ? escaped() : c);
        }
        throw unexpected();
    }

    private char escaped() {
        if (at >= text.length()) {
            throw unexpected();
        }
        char c = text.charAt(at++);
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> c;
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at++), 16) : -1;
            if (digit < 0) {
                throw unexpected();
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }

    private Value word(String name, boolean inside) {
        int start = at;
        while (at < text.length() && ",]}:\"{[".indexOf(text.charAt(at)) < 0 && text.charAt(at) > ' ') {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "true" -> Value.of(true);
            case "false" -> Value.of(false);
            case "null" -> Value.ABSENT;
            case "" -> {
                // A value left out costs itself; a colon or the end of the text is found where the value should end.
                requireInside(inside);
                warn(start, shown(name) + "has no value.");
                yield Value.ABSENT;
            }
            default -> number(name, word, start, inside);
        };
    }

    private Value number(String name, String word, int start, boolean inside) {
        boolean begins = word.charAt(0) == '-' || Character.isDigit(word.charAt(0));
        if (begins && word.length() <= LONGEST_NUMBER) {
            try {
                BigDecimal number = new BigDecimal(word);
                boolean bounded = Math.abs((long) number.scale()) <= LONGEST_NUMBER;
                if (bounded && number.toPlainString().length() <= LONGEST_NUMBER) {
                    return new Value.Numeric(number);
                }
            } catch (NumberFormatException expected) {
                // It is kept as a text below.
            }
        }
        requireInside(inside || begins);
        warn(
                start,
                shown(name) + "is " + DeviceText.shown(name, word)
                        + ", which is no value of JSON; it is kept as a text.");
        return Value.of(word);
    }

    private static String shown(String name) {
        String quoted = DeviceText.excerpt(name);
        return name.isEmpty() ? "an item " : quoted.substring(1, quoted.length() - 1) + " ";
    }

    /** A text that is nothing but a word is no document. */
    private void requireInside(boolean inside) {
        if (!inside) {
            throw unexpected();
        }
    }

    private char peek() {
        blanks();
        if (at >= text.length()) {
            throw unexpected();
        }
        return text.charAt(at);
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private void warn(int where, String sentence) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add("Line " + line(where) + ": " + sentence);
        }
    }

    private int line(int where) {
        return 1 + (int) text.chars().limit(where).filter(c -> c == '\n').count();
    }

    private CameraException unexpected() {
        return failure("Not JSON");
    }

    private CameraException failure(String what) {
        int column = at - text.lastIndexOf('\n', at - 1);
        return new CameraException(Kind.PROTOCOL, what + " at line " + line(at) + ", column " + column + ".");
    }
}
