package org.lensbridge.driver.support.parameter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.lensbridge.api.data.ValueType;

/**
 * Ranges that a device tells of some of its own settings. They go before the document's, narrower or wider. Immutable.
 *
 * @param heads beginnings of the keys whose ranges the device tells
 * @param question asks the device: the ranges by key. What it fails with fails the call that needs them
 */
public record ToldRanges(List<String> heads, Supplier<Map<String, ValueType>> question) {
    public ToldRanges {
        heads = List.copyOf(heads);
        Objects.requireNonNull(question);
    }

    /** Whether a key, or one that ends in {@code *} and stands for all that begin so, may have one of these ranges. */
    boolean concern(String key) {
        if (!key.endsWith("*")) {
            return heads.stream().anyMatch(key::startsWith);
        }
        String prefix = key.substring(0, key.length() - 1);
        return heads.stream().anyMatch(head -> head.startsWith(prefix) || prefix.startsWith(head));
    }
}
