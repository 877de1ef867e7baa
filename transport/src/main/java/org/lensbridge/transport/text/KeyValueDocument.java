package org.lensbridge.transport.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.lensbridge.api.data.Value;

/**
 * What a {@code key=value} reply said. Keys are given with or without {@code table.}; one that the device writes in another case, as firmware
 * does from one version to the next, is found when there is none of the very case that is asked for. Thread-safe; nothing of what it says
 * changes.
 */
public final class KeyValueDocument {
    private final List<KeyValue> entries;
    private final Map<String, List<KeyValue>> byKey;
    private final Map<String, String> values;
    private final Notes notes;
    private final int depth;
    /** By lower-case key; made when a key is first missed. */
    private volatile Map<String, List<KeyValue>> caseless;

    KeyValueDocument(List<KeyValue> entries, Notes notes, int depth) {
        this.entries = List.copyOf(entries);
        this.notes = notes;
        this.depth = depth;
        Map<String, List<KeyValue>> lines = new LinkedHashMap<>();
        Map<String, String> last = new LinkedHashMap<>();
        for (KeyValue entry : entries) {
            last.put(entry.key(), entry.value());
            lines.merge(entry.key(), List.of(entry), KeyValueDocument::joined);
        }
        byKey = lines;
        values = Collections.unmodifiableMap(last);
    }

    private static List<KeyValue> joined(List<KeyValue> earlier, List<KeyValue> next) {
        // A list of one is immutable, a longer one is this document's own.
        List<KeyValue> all = earlier.size() == 1 ? new ArrayList<>(earlier) : earlier;
        all.addAll(next);
        return all;
    }

    /** All lines with a key and a value, in their order. */
    public List<KeyValue> entries() {
        return entries;
    }

    /** By key, in the order of their first appearance; of a repeated key the last. */
    public Map<String, String> values() {
        return values;
    }

    /** The lines in which the device reports an error, at most 100, as they stand there. */
    public List<String> errors() {
        return notes.errors();
    }

    /** The other lines without a value, at most 100, as they stand there: {@code OK}, a headline. */
    public List<String> markers() {
        return notes.markers();
    }

    /** What had to be dropped or cut: at most 100 sentences that begin with {@code Line 7:}. */
    public List<String> warnings() {
        return notes.warnings();
    }

    /** All that a user must know beside the values: the warnings, and each error line in a sentence of the same form. */
    public List<String> problems() {
        return notes.problems();
    }

    /** The value of a key; may be the empty text. */
    public Optional<String> text(String key) {
        List<KeyValue> lines = lines(key);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.get(lines.size() - 1).value());
    }

    /** The value of a key, when it is a number, perhaps in quotation marks. {@link TypedReading} tells an absent value from an unreadable one. */
    public Optional<BigDecimal> number(String key) {
        return text(key).flatMap(value -> Value.of(DeviceText.unquoted(value)).asNumber());
    }

    /** The value of a key, when it is {@code true}, {@code on}, {@code yes}, 1 or the opposite of these, in any case and perhaps in quotation marks. */
    public Optional<Boolean> flag(String key) {
        return text(key).flatMap(DeviceText::flag);
    }

    /** All values of a key in their order; empty when the key is absent. */
    public List<String> all(String key) {
        return lines(key).stream().map(KeyValue::value).toList();
    }

    /**
     * The sentence for a value that is not what was expected: {@code Line 7: Video.FPS is 'fast', expected a number.} A value
     * whose key looks like that of a secret is not shown. It costs that value, and never the document.
     */
    public String unreadable(String key, String expected) {
        List<KeyValue> lines = lines(key);
        if (lines.isEmpty()) {
            return DeviceText.excerpt(key) + " is missing, expected " + expected + ".";
        }
        KeyValue last = lines.get(lines.size() - 1);
        return "Line " + last.line() + ": " + Notes.plain(last.key()) + " is "
                + DeviceText.shown(last.key(), last.value()) + ", expected " + expected + ".";
    }

    /** The number of the line that {@link #text} is from; empty when the key is absent. */
    public OptionalInt line(String key) {
        List<KeyValue> lines = lines(key);
        return lines.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(lines.get(lines.size() - 1).line());
    }

    private List<KeyValue> lines(String key) {
        String plain = KeyValues.key(key);
        List<KeyValue> exact = byKey.get(plain);
        return exact == null ? caseless().getOrDefault(plain.toLowerCase(Locale.ROOT), List.of()) : exact;
    }

    private Map<String, List<KeyValue>> caseless() {
        Map<String, List<KeyValue>> known = caseless;
        if (known == null) {
            Map<String, List<KeyValue>> lower = new HashMap<>();
            // Of keys that differ in case only, the first is as good as any.
            byKey.forEach((key, lines) -> lower.putIfAbsent(key.toLowerCase(Locale.ROOT), lines));
            known = lower;
            caseless = known;
        }
        return known;
    }

    private static boolean begins(String key, String with) {
        return key.regionMatches(true, 0, with, 0, with.length());
    }

    /** The names right below a prefix, in their order: I0 and I1 for {@code Image} when there are {@code Image.I0.Name} and {@code Image.I1.Name}. */
    public Set<String> names(String prefix) {
        String open = prefix.isEmpty() ? "" : KeyValues.key(prefix) + ".";
        Set<String> names = new LinkedHashSet<>();
        for (String key : values.keySet()) {
            if (begins(key, open) && key.length() > open.length()) {
                names.add(key.substring(open.length(), KeyTree.fieldEnd(key, open.length())));
            }
        }
        return Collections.unmodifiableSet(names);
    }

    /** The indexes that follow a prefix: 0 and 2 for {@code items} when there are {@code items[0].a} and {@code items[2].b}. Ascending. */
    public List<Integer> list(String prefix) {
        String open = KeyValues.key(prefix) + "[";
        TreeSet<Integer> indexes = new TreeSet<>();
        for (String key : values.keySet()) {
            if (begins(key, open)) {
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
        List<KeyValue> below = new ArrayList<>();
        for (KeyValue entry : entries) {
            String key = entry.key();
            if (begins(key, plain)
                    && (key.length() == plain.length() || ".[".indexOf(key.charAt(plain.length())) >= 0)) {
                boolean dot = key.length() > plain.length() && key.charAt(plain.length()) == '.';
                String rest = key.substring(plain.length() + (dot ? 1 : 0));
                below.add(new KeyValue(entry.line(), rest, entry.value()));
            }
        }
        return new KeyValueDocument(below, Notes.NONE, depth);
    }

    /**
     * All values as a tree: dots nest records, {@code [i]} makes lists. Gaps in a list are {@link Value#ABSENT}; a list
     * with far more gaps than values becomes a record of its indexes. A value at a key that has others below it stands there
     * under the empty name. A key that is repeated with different values holds them all as a list, in their order.
     */
    public Value.Fields tree() {
        return new KeyTree(depth).read(entries);
    }

    /** The same for replies with flat lists between markers ({@code diskInfoBegin=1}), see {@link MarkedDocument}. */
    public MarkedDocument marked() {
        return new MarkedListReader(depth).read(entries, problems());
    }

    /** The number of lines of each kind. */
    @Override
    public String toString() {
        return entries.size() + " values, " + errors().size() + " errors, "
                + markers().size() + " markers";
    }
}
