package org.lensbridge.driver.support.parameter;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.text.DeviceText;

/** The rows of one channel, or of the device itself, under the keys that they have there. Thread-safe; nothing of it changes. */
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
            return row.read(wire, range).or(() -> row.read(wire)).or(() -> bare(wire));
        }

        /** What stands in quotation marks that do not belong to it. */
        private Optional<Value> bare(String wire) {
            String text = DeviceText.unquoted(wire);
            return text.equals(wire) ? Optional.empty() : row.read(text, range).or(() -> row.read(text));
        }

        /** The text of a value that passed the check. */
        String write(Value value) {
            try {
                return row.write(value, range);
            } catch (CameraException e) {
                // A conversion may know of values that mean something else on the wire.
                throw e;
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
    /** By lower-case key; made when a key is first missed. */
    private volatile Map<String, Entry> caseless;
    /** Keys of other channels and of the device, with their numbers left out, and how such a key begins where it is of this channel. */
    private final Map<String, Optional<String>> elsewhere = new HashMap<>();

    ParameterTable(List<Parameter> rows, int channel, Map<String, ValueType> ranges) {
        for (Parameter row : rows) {
            if (row.perChannel() == channel > 0) {
                expand(row, 0, new HashMap<>(), channel, ranges);
            }
            if (row.perChannel() || channel > 0) {
                elsewhere.put(
                        shape(Parameter.filled(row.key(), any -> "0")),
                        channel > 0 ? ownHead(row, channel) : Optional.empty());
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

    /** The key up to the character behind the channel; empty where it has none, or another index before it. */
    private static Optional<String> ownHead(Parameter row, int channel) {
        String placeholder = "{" + Index.CHANNEL + "}";
        int at = row.key().indexOf(placeholder);
        int end = at + placeholder.length();
        if (at < 0 || Parameter.hasPlaceholder(row.key().substring(0, at))) {
            return Optional.empty();
        }
        int first = row.indexes().stream()
                .filter(index -> index.name().equals(Index.CHANNEL))
                .findFirst()
                .orElseThrow()
                .first();
        String behind = row.key().substring(end, Math.min(end + 1, row.key().length()));
        return Optional.of(row.key().substring(0, at) + (first + channel - 1) + behind);
    }

    Collection<Entry> all() {
        return entries.values();
    }

    /** The row that a caller means by a key. */
    Optional<Entry> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The row that a device means by a key, which it may write in another case. */
    Optional<Entry> answered(String key) {
        return Optional.ofNullable(answered.get(key))
                .or(() -> Optional.ofNullable(caseless().get(key.toLowerCase(Locale.ROOT))));
    }

    private Map<String, Entry> caseless() {
        Map<String, Entry> known = caseless;
        if (known == null) {
            Map<String, Entry> lower = new HashMap<>();
            answered.forEach((key, entry) -> lower.putIfAbsent(key.toLowerCase(Locale.ROOT), entry));
            known = lower;
            caseless = known;
        }
        return known;
    }

    /**
     * Whether a key without a row here is documented for another channel, or for the device. One of this channel with an index beyond the
     * documented ones is not.
     */
    boolean elsewhere(String key) {
        String shape = shape(key);
        return elsewhere.containsKey(shape)
                && elsewhere.get(shape).filter(key::startsWith).isEmpty();
    }

    private static String shape(String key) {
        return DIGITS.matcher(key).replaceAll("#");
    }
}
