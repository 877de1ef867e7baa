package org.lensbridge.driver.genericcgi.profile.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of an object of a profile, in the order in which people read them. Immutable.
 *
 * @param name of the shape: {@code request}
 * @param description one sentence
 */
public record Shape(String name, String description, List<Field> fields) {
    /**
     * A field.
     *
     * @param description one sentence: what it is, its unit and what it means when it is left out
     */
    public record Field(String name, Form form, boolean required, String description) {
        /** A field that must be there. */
        public static Field needed(String name, Form form, String description) {
            return new Field(name, form, true, description);
        }

        /** A field that may be left out. */
        public static Field optional(String name, Form form, String description) {
            return new Field(name, form, false, description);
        }
    }

    public Shape {
        fields = List.copyOf(fields);
        Set<String> names = new HashSet<>();
        for (Field field : fields) {
            if (!names.add(field.name())) {
                throw new IllegalArgumentException(name + " has two fields " + field.name());
            }
        }
    }

    /** A shape of these fields. */
    public static Shape of(String name, String description, Field... fields) {
        return new Shape(name, description, List.of(fields));
    }

    /** The field of this name. */
    public Optional<Field> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }
}
