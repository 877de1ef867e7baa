package org.lensbridge.runtime.internal.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what does not fit in a configuration, so that a person reads all of it at once. Confined to one reading. */
final class Problems {
    private final List<String> sentences = new ArrayList<>();

    /** The value, or the other one and a problem when it cannot be read. */
    <T> T orElse(T other, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            sentences.add(e.getMessage());
            return other;
        }
    }

    /** All of them; empty when there are none. */
    String sentence() {
        return sentences.isEmpty() ? "" : "The configuration cannot be used: " + String.join("; ", sentences) + ".";
    }
}
