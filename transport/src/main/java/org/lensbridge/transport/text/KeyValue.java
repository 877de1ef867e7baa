package org.lensbridge.transport.text;

import java.util.Objects;

/**
 * One line of a {@code key=value} reply. Immutable.
 *
 * @param line its number in the reply, from 1
 * @param key without blanks and without {@code table.}; never empty but in a {@link KeyValueDocument#sub sub document}
 * @param value without the blanks around it; may be empty
 */
public record KeyValue(int line, String key, String value) {
    public KeyValue {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
    }
}
