package org.lensbridge.simulator.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON object (RFC 8259), with a bound on its depth. Confined to one call. */
final class JsonLineReader {
    private static final int DEPTH = 8;
    private static final int LONGEST_NUMBER = 30;

    private final String text;
    private int at;

    /** What is no JSON, with the place in the line. */
    static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1L;

        SyntaxException(String message) {
            super(message);
        }
    }

    private JsonLineReader(String text) {
        this.text = text;
    }

    /** The members: texts, {@link Double}s, {@link Boolean}s, lists and maps; what is null is left out. */
    static Map<String, Object> read(String text) throws SyntaxException {
        JsonLineReader reader = new JsonLineReader(text);
        reader.blanks();
        Map<String, Object> object = reader.object(1);
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.broken("the end");
        }
        return object;
    }

    private Map<String, Object> object(int depth) throws SyntaxException {
        Map<String, Object> members = new LinkedHashMap<>();
        expect('{');
        blanks();
        if (peek() == '}') {
            at++;
            return members;
        }
        while (true) {
            blanks();
            String name = string();
            blanks();
            expect(':');
            Object value = value(depth);
            if (value != null) {
                members.put(name, value);
            }
            blanks();
            if (peek() == '}') {
                at++;
                return members;
            }
            expect(',');
        }
    }

    private List<Object> list(int depth) throws SyntaxException {
        List<Object> values = new ArrayList<>();
        expect('[');
        blanks();
        if (peek() == ']') {
            at++;
            return values;
        }
        while (true) {
            Object value = value(depth);
            if (value != null) {
                values.add(value);
            }
            blanks();
            if (peek() == ']') {
                at++;
                return values;
            }
            expect(',');
        }
    }

    private Object value(int depth) throws SyntaxException {
        if (depth >= DEPTH) {
            throw broken("less depth");
        }
        blanks();
        return switch (peek()) {
            case '"' -> string();
            case '{' -> object(depth + 1);
            case '[' -> list(depth + 1);
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Object word(String word, Object value) throws SyntaxException {
        if (!text.startsWith(word, at)) {
            throw broken("a value");
        }
        at += word.length();
        return value;
    }

    private Double number() throws SyntaxException {
        int start = at;
        while (at < text.length() && at - start < LONGEST_NUMBER && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Double.valueOf(text.substring(start, at));
        } catch (NumberFormatException expected) {
            at = start;
            throw broken("a value");
        }
    }

    private String string() throws SyntaxException {
        expect('"');
        int start = at;
        int end = start;
        while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\\') {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '"') {
            at = end + 1;
            return text.substring(start, end);
        }
        StringBuilder value = new StringBuilder(text.substring(start, end));
        at = end;
        while (peek() != '"') {
            char c = next();
            value.append(c == '\\' ? escaped() : c);
        }
        at++;
        return value.toString();
    }

    private char escaped() throws SyntaxException {
        char c = next();
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                int value = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = Character.digit(next(), 16);
                    if (digit < 0) {
                        throw broken("four hexadecimal digits");
                    }
                    value = value << 4 | digit;
                }
                yield (char) value;
            }
            case '"', '\\', '/' -> c;
            default -> throw broken("an escape");
        };
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws SyntaxException {
        if (at >= text.length()) {
            throw broken("more");
        }
        return text.charAt(at);
    }

    private char next() throws SyntaxException {
        char c = peek();
        at++;
        return c;
    }

    private void expect(char wanted) throws SyntaxException {
        if (peek() != wanted) {
            throw broken("'" + wanted + "'");
        }
        at++;
    }

    private SyntaxException broken(String wanted) {
        return new SyntaxException("no JSON: expected " + wanted + " at character " + (at + 1));
    }
}
