package org.lensbridge.driver.dahua.codec;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.support.codec.JsonReader;

/**
 * One event message of section 4.9.17: {@code Code=VideoMotion;action=Start;index=0;data={...}}. Immutable.
 *
 * @param action what happened, as the device writes it; empty when it does not say
 * @param index counts from 0; empty when the device gives none that counts
 * @param data decoded where it is JSON, else the text; {@link Value#ABSENT} for none
 */
public record EventMessage(String code, String action, OptionalInt index, Value data) {
    private static final int LONGEST_CODE = 128;

    /** Reads a message; empty when it names no code. */
    public static Optional<EventMessage> parse(String text) {
        String code = "";
        String action = "";
        OptionalInt index = OptionalInt.empty();
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String key = text.substring(at, equals).strip().toLowerCase(Locale.ROOT);
            if (key.equals("data")) {
                return message(
                        code, action, index, data(text.substring(equals + 1).strip()));
            }
            int end = text.indexOf(';', equals);
            end = end < 0 ? text.length() : end;
            String value = text.substring(equals + 1, end).strip();
            switch (key) {
                case "code" -> code = value;
                case "action" -> action = value;
                case "index" -> index = index(value);
                default -> {
                    // A field that later firmware added: nothing of the message depends on it.
                }
            }
            at = end + 1;
        }
        return message(code, action, index, Value.ABSENT);
    }

    private static Optional<EventMessage> message(String code, String action, OptionalInt index, Value data) {
        return code.isEmpty() || code.length() > LONGEST_CODE
                ? Optional.empty()
                : Optional.of(new EventMessage(code, action, index, data));
    }

    private static OptionalInt index(String text) {
        return text.matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static Value data(String text) {
        if (text.isEmpty()) {
            return Value.ABSENT;
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                return JsonReader.read(text);
            } catch (CameraException expected) {
                return Value.of(text);
            }
        }
        return Value.of(text);
    }
}
