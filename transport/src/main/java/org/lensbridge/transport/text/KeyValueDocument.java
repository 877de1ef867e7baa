package org.lensbridge.transport.text;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lensbridge.api.data.Value;

/**
 * What a {@code key=value} reply said. Keys are given with or without {@code table.} and in the device's case. Immutable.
 *
 * @param values by key in the order of their first appearance; of a repeated key the last
 * @param errors the lines in which the device reports an error, at most 100
 * @param markers the other lines without a value, at most 100
 * @param warnings what had to be dropped, at most 100 sentences
 * @param repeated all values of the keys that appeared more than once
 * @param depth nested levels of {@link #tree()}
 */
public record KeyValueDocument(
        Map<String, String> values,
        List<String> errors,
        List<String> markers,
        List<String> warnings,
        Map<String, List<String>> repeated,
        int depth) {
    public KeyValueDocument {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        errors = List.copyOf(errors);
        markers = List.copyOf(markers);
        warnings = List.copyOf(warnings);
        Map<String, List<String>> copies = new LinkedHashMap<>();
        repeated.forEach((key, all) -> copies.put(key, List.copyOf(all)));
        repeated = Collections.unmodifiableMap(copies);
    }

    /** The value of a key; may be the empty text. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(KeyValues.key(key)));
    }

    /** The value of a key, when it is a number. */
    public Optional<BigDecimal> number(String key) {
        return text(key).flatMap(value -> Value.of(value).asNumber());
    }

    /** The value of a key, when it is {@code true} or {@code false} in any case. */
    public Optional<Boolean> flag(String key) {
        return text(key).flatMap(value -> Value.of(value).asFlag());
    }

    /** All values of a key in their order; empty when the key is absent. */
    public List<String> all(String key) {
        String plain = KeyValues.key(key);
        List<String> several = repeated.get(plain);
        String one = values.get(plain);
        return several != null ? several : one != null ? List.of(one) : List.of();
    }

    /** The indexes that follow a prefix: 0 and 2 for {@code items} when there are {@code items[0].a} and {@code items[2].b}. Ascending. */
    public List<Integer> list(String prefix) {
        String open = KeyValues.key(prefix) + "[";
        TreeSet<Integer> indexes = new TreeSet<>();
        for (String key : values.keySet()) {
            if (key.startsWith(open)) {
                int index = KeyTree.index(key, open.length(), key.indexOf(']', open.length()));
                if (index >= 0) {
                    indexes.add(index);
                }
            }
        }
        return List.copyOf(indexes);
    }

    /**
     * What stands below a prefix, with the rest of the keys: for {@code items[0]} the key {@code items[0].Name} becomes
     * {@code Name}, and for {@code items} it becomes {@code [0].Name}. A value at the prefix itself gets the empty key.
     */
    public KeyValueDocument sub(String prefix) {
        String plain = KeyValues.key(prefix);
        Map<String, String> below = new LinkedHashMap<>();
        Map<String, List<String>> repeatedBelow = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            boolean fits = key.startsWith(plain)
                    && (key.length() == plain.length() || ".[".indexOf(key.charAt(plain.length())) >= 0);
            if (fits) {
                boolean dot = key.length() > plain.length() && key.charAt(plain.length()) == '.';
                String rest = key.substring(plain.length() + (dot ? 1 : 0));
                below.put(rest, value);
                if (repeated.containsKey(key)) {
                    repeatedBelow.put(rest, repeated.get(key));
                }
            }
        });
        return new KeyValueDocument(below, List.of(), List.of(), List.of(), repeatedBelow, depth);
    }

    /**
     * All values as a tree: dots nest records, {@code [i]} makes lists. Gaps in a list are {@link Value#ABSENT}; a list
     * with far more gaps than values becomes a record of its indexes. A value at a key that has others below it stands there
     * under the empty name.
     */
    public Value.Fields tree() {
        return new KeyTree(depth).read(values);
    }
}
