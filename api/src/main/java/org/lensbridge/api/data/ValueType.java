package org.lensbridge.api.data;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which values a setting, an argument or an option accepts. Closed and immutable. {@link #problem} is the one place
 * where a value is checked, and its sentence is fit for the user.
 */
public sealed interface ValueType {
    /** Any value: what a device tells beyond its document. */
    ValueType ANY = new Any();
    /** True or false. */
    ValueType FLAG = new FlagType();
    /** A text of at most 65,536 characters. */
    ValueType TEXT = new TextType(65_536);

    /** What is wrong with the value, as a sentence; empty when it is allowed. */
    Optional<String> problem(Value value);

    /** A short name for tables and help: {@code 0..100}, {@code H.264|H.265}, {@code true|false}. */
    String summary();

    /** A whole number from {@code min} to {@code max}, both included. */
    static ValueType integer(long min, long max) {
        return new IntegerType(min, max);
    }

    /** One of these texts. */
    static ValueType choice(String... allowed) {
        return new ChoiceType(List.of(allowed));
    }

    /** A whole number from {@code min} to {@code max}, both included. */
    record IntegerType(long min, long max) implements ValueType {
        public IntegerType {
            if (min > max) {
                throw new IllegalArgumentException("The range " + min + ".." + max + " is empty");
            }
        }

        @Override
        public Optional<String> problem(Value value) {
            Optional<BigDecimal> number = value.asNumber();
            boolean fits = number.isPresent()
                    && number.get().stripTrailingZeros().scale() <= 0
                    && number.get().compareTo(BigDecimal.valueOf(min)) >= 0
                    && number.get().compareTo(BigDecimal.valueOf(max)) <= 0;
            return fits ? Optional.empty() : Optional.of("expected a whole number from " + min + " to " + max);
        }

        @Override
        public String summary() {
            return min + ".." + max;
        }
    }

    /** A number from {@code min} to {@code max}, both included. */
    record DecimalType(BigDecimal min, BigDecimal max) implements ValueType {
        public DecimalType {
            if (min.compareTo(max) > 0) {
                throw new IllegalArgumentException("The range " + min + ".." + max + " is empty");
            }
        }

        @Override
        public Optional<String> problem(Value value) {
            boolean fits = value.asNumber()
                    .filter(n -> n.compareTo(min) >= 0 && n.compareTo(max) <= 0)
                    .isPresent();
            return fits ? Optional.empty() : Optional.of("expected a number from " + plain(min) + " to " + plain(max));
        }

        @Override
        public String summary() {
            return plain(min) + ".." + plain(max);
        }

        private static String plain(BigDecimal number) {
            return number.toPlainString();
        }
    }

    /** True or false. */
    record FlagType() implements ValueType {
        @Override
        public Optional<String> problem(Value value) {
            return value.asFlag().isPresent() ? Optional.empty() : Optional.of("expected true or false");
        }

        @Override
        public String summary() {
            return "true|false";
        }
    }

    /** A text of at most {@code maximumLength} characters. */
    record TextType(int maximumLength) implements ValueType {
        public TextType {
            if (maximumLength < 1) {
                throw new IllegalArgumentException("A text type allows at least one character");
            }
        }

        @Override
        public Optional<String> problem(Value value) {
            boolean fits =
                    value.asText().filter(t -> t.length() <= maximumLength).isPresent();
            return fits ? Optional.empty() : Optional.of("expected a text of at most " + maximumLength + " characters");
        }

        @Override
        public String summary() {
            return "text";
        }
    }

    /** One of these texts, in any case. */
    record ChoiceType(List<String> allowed) implements ValueType {
        public ChoiceType {
            Set<String> distinct = new LinkedHashSet<>(allowed);
            if (distinct.isEmpty() || distinct.size() != allowed.size()) {
                throw new IllegalArgumentException("A choice needs at least one text and no text twice");
            }
            allowed = List.copyOf(allowed);
        }

        @Override
        public Optional<String> problem(Value value) {
            boolean fits = value.asText()
                    .filter(t -> allowed.stream().anyMatch(t::equalsIgnoreCase))
                    .isPresent();
            return fits ? Optional.empty() : Optional.of("expected one of " + String.join(", ", allowed));
        }

        @Override
        public String summary() {
            return String.join("|", allowed);
        }
    }

    /** A list of at most {@code maximumSize} values of one type. */
    record ListType(ValueType element, int maximumSize) implements ValueType {
        public ListType {
            Objects.requireNonNull(element);
            if (maximumSize < 0) {
                throw new IllegalArgumentException("A list type allows no negative size");
            }
        }

        @Override
        public Optional<String> problem(Value value) {
            if (!(value instanceof Value.Items list) || list.items().size() > maximumSize) {
                return Optional.of("expected a list of at most " + maximumSize + " values");
            }
            return list.items().stream()
                    .map(element::problem)
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        @Override
        public String summary() {
            return "list of " + element.summary();
        }
    }

    /** Named values; a name outside of {@code fields} is refused, a missing one is not. */
    record RecordType(Map<String, ValueType> fields) implements ValueType {
        public RecordType {
            fields = Map.copyOf(fields);
        }

        @Override
        public Optional<String> problem(Value value) {
            if (!(value instanceof Value.Fields record)) {
                return Optional.of("expected a record with " + String.join(", ", fields.keySet()));
            }
            for (Map.Entry<String, Value> entry : record.fields().entrySet()) {
                ValueType type = fields.get(entry.getKey());
                Optional<String> problem = type == null ? Optional.of("no such field") : type.problem(entry.getValue());
                if (problem.isPresent()) {
                    return problem.map(p -> entry.getKey() + ": " + p);
                }
            }
            return Optional.empty();
        }

        @Override
        public String summary() {
            return "record";
        }
    }

    /** Bytes, at most {@code maximumLength}. */
    record BytesType(int maximumLength) implements ValueType {
        public BytesType {
            if (maximumLength < 0) {
                throw new IllegalArgumentException("A bytes type allows no negative length");
            }
        }

        @Override
        public Optional<String> problem(Value value) {
            boolean fits = value instanceof Value.Bytes bytes && bytes.content().length <= maximumLength;
            return fits ? Optional.empty() : Optional.of("expected at most " + maximumLength + " bytes");
        }

        @Override
        public String summary() {
            return "bytes";
        }
    }

    /** Any value. */
    record Any() implements ValueType {
        @Override
        public Optional<String> problem(Value value) {
            return Optional.empty();
        }

        @Override
        public String summary() {
            return "any";
        }
    }
}
