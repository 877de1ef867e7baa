package org.lensbridge.driver.support.codec;

import java.util.Map;
import java.util.stream.Collectors;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Writes a {@link Value} as JSON (RFC 8259) without blanks. Stateless. */
public final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private JsonWriter() {}

    /**
     * The value as JSON: what is absent is null.
     *
     * @throws CameraException INVALID_ARGUMENT for bytes, which JSON has no form for
     */
    public static String write(Value value) {
        if (value instanceof Value.Text text) {
            return quoted(text.text());
        }
        if (value instanceof Value.Items list) {
            return list.items().stream().map(JsonWriter::write).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Value.Fields record) {
            return record.fields().entrySet().stream()
                    .map(JsonWriter::member)
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Value.Bytes) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "Bytes cannot be sent within JSON.");
        }
        return value instanceof Value.Absent ? "null" : value.toString();
    }

    private static String member(Map.Entry<String, Value> field) {
        return quoted(field.getKey()) + ":" + write(field.getValue());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (c < ' ' || c == '\u007f') {
                quoted.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
