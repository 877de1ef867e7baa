package org.lensbridge.driver.support.codec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * Reads JSON (RFC 8259) into a {@link Value}. Bounded: the text has a greatest length, nesting a greatest depth. Lenient where
 * devices are: a repeated key keeps its last value, raw control characters in texts stay, and a number that is no number or
 * has more than 64 characters is a text. Confined to one call.
 */
public final class JsonReader {
    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads one document of at most 1,048,576 characters and 64 levels.
     *
     * @throws CameraException PROTOCOL when it is not JSON
     */
    public static Value read(String text) {
        if (text.length() > LONGEST) {
            throw new CameraException(Kind.PROTOCOL, "A JSON document has more than " + LONGEST + " characters.");
        }
        JsonReader reader = new JsonReader(text);
        Value value = reader.value(0);
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.unexpected();
        }
        return value;
    }

    private Value value(int depth) {
        if (depth > DEEPEST) {
            throw new CameraException(Kind.PROTOCOL, "A JSON document has more than " + DEEPEST + " levels.");
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> Value.of(string());
            default -> word();
        };
    }

    private Value object(int depth) {
        Map<String, Value> fields = new LinkedHashMap<>();
        at++;
        if (peek() == '}') {
            at++;
            return Value.of(fields);
        }
        while (true) {
            if (peek() != '"') {
                throw unexpected();
            }
            String name = string();
            if (peek() != ':') {
                throw unexpected();
            }
            at++;
            fields.put(name, value(depth + 1));
            if (next('}')) {
                return Value.of(fields);
            }
        }
    }

    private Value array(int depth) {
        List<Value> items = new ArrayList<>();
        at++;
        if (peek() == ']') {
            at++;
            return Value.of(items);
        }
        while (true) {
            items.add(value(depth + 1));
            if (next(']')) {
                return Value.of(items);
            }
        }
    }

    /** Passes a comma or the end of an object or array; true at the end. */
    private boolean next(char end) {
        char c = peek();
        at++;
        if (c != end && c != ',') {
            at--;
            throw unexpected();
        }
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

    private Value word() {
        int start = at;
        while (at < text.length() && ",]}:\"".indexOf(text.charAt(at)) < 0 && text.charAt(at) > ' ') {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "true" -> Value.of(true);
            case "false" -> Value.of(false);
            case "null" -> Value.ABSENT;
            default -> number(word);
        };
    }

    private Value number(String word) {
        boolean begins = !word.isEmpty() && (word.charAt(0) == '-' || Character.isDigit(word.charAt(0)));
        if (!begins) {
            throw unexpected();
        }
        try {
            return word.length() > 64 ? Value.of(word) : new Value.Numeric(new BigDecimal(word));
        } catch (IllegalArgumentException expected) {
            return Value.of(word);
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

    private CameraException unexpected() {
        return new CameraException(Kind.PROTOCOL, "Not JSON at character " + at + ".");
    }
}
