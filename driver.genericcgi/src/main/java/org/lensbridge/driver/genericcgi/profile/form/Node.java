package org.lensbridge.driver.genericcgi.profile.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a JSON file that knows where it stands. Immutable. */
public sealed interface Node {
    /** Where it begins. */
    Place at();

    /** What it is, for sentences. */
    String kind();

    /** A text. */
    record Text(String value, Place at) implements Node {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /** A number. */
    record Number(BigDecimal value, Place at) implements Node {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** {@code true} or {@code false}. */
    record Flag(boolean value, Place at) implements Node {
        @Override
        public String kind() {
            return "true or false";
        }
    }

    /** A list. */
    record Items(List<Node> values, Place at) implements Node {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** An object; its fields are in the file's order. */
    record Fields(Map<String, Node> values, Place at) implements Node {
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String kind() {
            return "an object";
        }

        /** A field. */
        public Optional<Node> field(String name) {
            return Optional.ofNullable(values.get(name));
        }

        /** A field that is a text; for files that passed the check. */
        public Optional<String> text(String name) {
            return field(name).map(node -> ((Text) node).value());
        }

        /** A field that is a whole number; for files that passed the check. */
        public Optional<Integer> number(String name) {
            return field(name).map(node -> ((Number) node).value().intValue());
        }

        /** Whether a field is there and true; for files that passed the check. */
        public boolean flag(String name) {
            return field(name).map(node -> ((Flag) node).value()).orElse(false);
        }

        /** The items of a field that is a list; none when it is missing. For files that passed the check. */
        public List<Node> items(String name) {
            return field(name).map(node -> ((Items) node).values()).orElse(List.of());
        }

        /** A field that is an object; for files that passed the check. */
        public Optional<Fields> fields(String name) {
            return field(name).map(Fields.class::cast);
        }
    }
}
