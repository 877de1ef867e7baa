package org.lensbridge.api.data;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A value as devices exchange it: text, number, flag, bytes, list, record, or nothing. Closed and immutable; equality is by content.
 */
public sealed interface Value {
    /** Nothing: a key without a value, or JSON's null. */
    Value ABSENT = new Absent();

    /** A text. */
    record Text(String text) implements Value {
        public Text {
            Objects.requireNonNull(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A number, exact; 1 and 1.0 are equal. */
    record Numeric(BigDecimal number) implements Value {
        public Numeric {
            // A device may write 1e999999999: stripping or printing such a number would need gigabytes.
            if (number.precision() > 64 || Math.abs((long) number.scale()) > 400) {
                throw new IllegalArgumentException("A number has at most 64 digits and an exponent of at most 400");
            }
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return number.toPlainString();
        }
    }

    /** True or false. */
    record Flag(boolean on) implements Value {
        @Override
        public String toString() {
            return Boolean.toString(on);
        }
    }

    /** Bytes, copied in and out; {@code toString} tells their number only. */
    record Bytes(byte[] content) implements Value {
        public Bytes {
            content = content.clone();
        }

        @Override
        public byte[] content() {
            return content.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes that && Arrays.equals(content, that.content);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(content);
        }

        @Override
        public String toString() {
            return content.length + " bytes";
        }
    }

    /** A list in order. */
    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return items.toString();
        }
    }

    /** Named values in the order given. */
    record Fields(Map<String, Value> fields) implements Value {
        public Fields {
            Map<String, Value> copy = new LinkedHashMap<>(fields);
            copy.forEach((name, value) -> {
                Objects.requireNonNull(name);
                Objects.requireNonNull(value);
            });
            fields = Collections.unmodifiableMap(copy);
        }

        /** The value with this name. */
        public Optional<Value> field(String name) {
            return Optional.ofNullable(fields.get(name));
        }

        @Override
        public String toString() {
            return fields.toString();
        }
    }

    /** Nothing. */
    record Absent() implements Value {
        @Override
        public String toString() {
            return "";
        }
    }

    /** A text value. */
    static Value of(String text) {
        return new Text(text);
    }

    /** A whole number. */
    static Value of(long number) {
        return new Numeric(BigDecimal.valueOf(number));
    }

    /** A number; must be finite. */
    static Value of(double number) {
        return new Numeric(BigDecimal.valueOf(number));
    }

    /** A flag. */
    static Value of(boolean on) {
        return new Flag(on);
    }

    /** A list. */
    static Value of(List<Value> items) {
        return new Items(items);
    }

    /** A record. */
    static Value of(Map<String, Value> fields) {
        return new Fields(fields);
    }

    /** Bytes. */
    static Value of(byte[] content) {
        return new Bytes(content);
    }

    /** The value at the end of these names, each a field of the record before it; {@link #ABSENT} where there is none. */
    default Value at(String... names) {
        Value value = this;
        for (String name : names) {
            value = value.fields().getOrDefault(name, ABSENT);
        }
        return value;
    }

    /** The values of a list in order; empty for the other shapes. */
    default List<Value> items() {
        return List.of();
    }

    /** The named values of a record in the order given; empty for the other shapes. */
    default Map<String, Value> fields() {
        return Map.of();
    }

    /** The text of a text, number or flag; empty for the other shapes. */
    default Optional<String> asText() {
        return this instanceof Text || this instanceof Numeric || this instanceof Flag
                ? Optional.of(toString())
                : Optional.empty();
    }

    /** The number of a number, or of a text that is one. */
    default Optional<BigDecimal> asNumber() {
        if (this instanceof Numeric numeric) {
            return Optional.of(numeric.number());
        }
        if (this instanceof Text text && text.text().length() <= 64) {
            try {
                return Optional.of(new Numeric(new BigDecimal(text.text().strip())).number());
            } catch (IllegalArgumentException expected) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The flag of a flag, or of the texts {@code true} and {@code false} in any case. */
    default Optional<Boolean> asFlag() {
        if (this instanceof Flag flag) {
            return Optional.of(flag.on());
        }
        if (this instanceof Text text && text.text().equalsIgnoreCase("true")) {
            return Optional.of(true);
        }
        return this instanceof Text text && text.text().equalsIgnoreCase("false")
                ? Optional.of(false)
                : Optional.empty();
    }
}
