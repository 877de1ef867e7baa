package org.lensbridge.web.internal.rest;

import java.util.Objects;

/** A named value that a route takes, in its body or its query. */
public record Field(String name, FieldType type, boolean required, String description) {
    public Field {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        Objects.requireNonNull(description);
    }

    /** One that must be there. */
    public static Field required(String name, FieldType type, String description) {
        return new Field(name, type, true, description);
    }

    /** One that may be left out. */
    public static Field optional(String name, FieldType type, String description) {
        return new Field(name, type, false, description);
    }
}
