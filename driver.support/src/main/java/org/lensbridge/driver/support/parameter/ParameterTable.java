package org.lensbridge.driver.support.parameter;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** The rows of one channel, or of the device itself, under the keys that they have there. Immutable. */
final class ParameterTable {
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /**
     * A row with its indexes.
     *
     * @param keys the documented one first
     * @param range the device's own where it told one
     * @param place in the order of the document
     */
    record Entry(Parameter row, List<String> keys, ValueType range, int place) {
        String key() {
            return keys.get(0);
        }

        boolean readable() {
            return row.access() != Access.WRITE;
        }

        /** Devices hold values outside of what they say they take; what the document knows is read all the same. */
        Optional<Value> read(String wire) {
            return row.read(wire, range).or(() -> row.read(wire));
        }

        /** The text of a value that passed the check. */
        String write(Value value) {
            try {
                return row.write(value, range);
            } catch (RuntimeException e) {
                throw new CameraException(
                        Kind.DRIVER_FAILURE,
                        "The driver's row for " + key() + " cannot write a value that it allows.",
                        e);
            }
        }

        Setting setting() {
            return row.setting(key(), range);
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Entry> answered = new HashMap<>();
    /** Keys of other channels and of the device, with their numbers left out. */
    private final Set<String> elsewhere = new HashSet<>();

    ParameterTable(List<Parameter> rows, int channel, Map<String, ValueType> ranges) {
        for (Parameter row : rows) {
            if (row.perChannel() == channel > 0) {
                expand(row, 0, new HashMap<>(), channel, ranges);
            }
            if (row.perChannel() != channel > 0 || Parameter.hasPlaceholder(row.key())) {
                elsewhere.add(shape(Parameter.filled(row.key(), any -> "0")));
            }
        }
    }

    private void expand(Parameter row, int index, Map<String, Integer> at, int channel, Map<String, ValueType> ranges) {
        if (index == row.indexes().size()) {
            List<String> keys = row.keys(at);
            Entry entry = new Entry(row, keys, ranges.getOrDefault(keys.get(0), row.type()), entries.size());
            if (entries.put(entry.key(), entry) != null) {
                throw new IllegalArgumentException("Two rows have the key " + entry.key());
            }
            keys.forEach(key -> answered.putIfAbsent(key, entry));
            return;
        }
        Index counted = row.indexes().get(index);
        boolean ofChannel = counted.name().equals(Index.CHANNEL);
        int from = ofChannel ? counted.first() + channel - 1 : counted.first();
        for (int i = from; i <= (ofChannel ? from : counted.last()); i++) {
            at.put(counted.name(), i);
            expand(row, index + 1, at, channel, ranges);
        }
    }

    Collection<Entry> all() {
        return entries.values();
    }

    /** The row that a caller means by a key. */
    Optional<Entry> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The row that a device means by a key. */
    Optional<Entry> answered(String key) {
        return Optional.ofNullable(answered.get(key));
    }

    /** Whether a key without a row here is documented for another channel, another index, or the device. */
    boolean elsewhere(String key) {
        return elsewhere.contains(shape(key));
    }

    private static String shape(String key) {
        return DIGITS.matcher(key).replaceAll("#");
    }
}
