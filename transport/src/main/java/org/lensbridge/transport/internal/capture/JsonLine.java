package org.lensbridge.transport.internal.capture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Writes one JSON object in one line (RFC 8259). Confined to one thread. */
final class JsonLine {
    private final StringBuilder text = new StringBuilder(256).append('{');

    /** A text, number, flag, or a list of name and value pairs. */
    void member(String name, Object value) {
        if (text.length() > 1) {
            text.append(',');
        }
        quote(name);
        text.append(':');
        if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof List<?> pairs) {
            pairs(pairs);
        } else {
            quote(String.valueOf(value));
        }
    }

    private void pairs(List<?> pairs) {
        text.append('[');
        String separator = "";
        for (Object pair : pairs) {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) pair;
            text.append(separator).append('[');
            quote(String.valueOf(entry.getKey()));
            text.append(',');
            quote(String.valueOf(entry.getValue()));
            text.append(']');
            separator = ",";
        }
        text.append(']');
    }

    /** Bytes as {@code text} where they are readable UTF-8, else as {@code base64}. */
    void bytes(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\r' && b != '\n' && b != '\t' || b == 0x7f) {
                base64(bytes);
                return;
            }
        }
        try {
            member(
                    "text",
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException expected) {
            base64(bytes);
        }
    }

    private void base64(byte[] bytes) {
        member("base64", Base64.getEncoder().encodeToString(bytes));
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    // Unpaired surrogates and the line separators of other languages stay harmless as escapes.
                    if (c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029 || isLonely(value, i)) {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    private static boolean isLonely(String value, int at) {
        char c = value.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 >= value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
    }

    String end() {
        return text.append("}\n").toString();
    }
}
