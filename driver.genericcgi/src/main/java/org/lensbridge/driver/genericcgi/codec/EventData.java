package org.lensbridge.driver.genericcgi.codec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lensbridge.api.data.Value;

/**
 * The text of section 5.4.2: for each group its name, a colon and fields that end with semicolons. Line ends, blanks and the case of names do not
 * matter. Of a text that has more than any device tells the rest is passed over. Immutable.
 *
 * @param groups the fields of each group by its name; names are found in any case
 */
public record EventData(Map<String, Map<String, String>> groups) {
    /** The groups of the document, in its order. */
    public static final List<String> GROUPS = List.of("Motion", "Motion1", "Motion2", "Motion3", "IO", "T0");

    /** The group that tells of inputs and outputs. */
    public static final String IO = "IO";
    /** The group that tells of tampering. */
    public static final String TAMPERING = "T0";

    private static final int MOST_TOKENS = 256;
    private static final int LONGEST = 256;
    private static final Pattern TOKEN = Pattern.compile("[^;\\r\\n]+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,31}");

    public EventData {
        Map<String, Map<String, String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        groups.forEach((name, fields) -> {
            Map<String, String> caseless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            caseless.putAll(fields);
            copy.put(name, Collections.unmodifiableMap(caseless));
        });
        groups = Collections.unmodifiableMap(copy);
    }

    /** Reads any text. */
    public static EventData parse(String text) {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        Matcher tokens = TOKEN.matcher(text);
        String group = "";
        for (int i = 0; i < MOST_TOKENS && tokens.find(); i++) {
            String token = tokens.group();
            int equals = token.indexOf('=');
            if (equals < 0) {
                continue;
            }
            int colon = token.lastIndexOf(':', equals);
            if (colon >= 0) {
                group = token.substring(0, colon).strip();
            }
            String name = token.substring(colon + 1, equals).strip();
            String value = token.substring(equals + 1).strip();
            if (isName(group) && isName(name) && value.length() <= LONGEST) {
                groups.computeIfAbsent(group, any -> new LinkedHashMap<>()).put(name, value);
            }
        }
        return new EventData(groups);
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** A field of a group, as it stands there. */
    public Optional<String> field(String group, String name) {
        return Optional.ofNullable(groups.getOrDefault(group, Map.of()).get(name));
    }

    /** A field that is a whole number from 0 to 100. */
    public Optional<Integer> percent(String group, String name) {
        return field(group, name)
                .filter(text -> text.matches("0*(\\d{1,2}|100)"))
                .map(Integer::valueOf);
    }

    /** Whether a group is active: what is switched off never is. Empty when the group does not tell. */
    public Optional<Boolean> active(String group) {
        Optional<Boolean> enabled = flag(group, "Enabled").or(() -> flag(group, "Enable"));
        return enabled.filter(on -> !on).or(() -> flag(group, "Triggered"));
    }

    private Optional<Boolean> flag(String group, String name) {
        return field(group, name).filter(text -> text.matches("[01]")).map("1"::equals);
    }

    /** The digits of inputs and outputs; those that tell nothing when there are none. */
    public IoStatus contacts() {
        return IoStatus.parse(field(IO, "Status").orElse(""));
    }

    /** All of it as a record; that of inputs and outputs holds the numbers for which each pair of its digits says yes, too. */
    public Value document() {
        Map<String, Value> document = new LinkedHashMap<>();
        groups.forEach((group, fields) -> {
            Map<String, Value> record = new LinkedHashMap<>();
            fields.forEach((name, text) -> record.put(name, Value.of(text)));
            if (group.equalsIgnoreCase(IO)) {
                contacts().numbers().forEach((name, numbers) -> record.put(name, list(numbers)));
            }
            document.put(group, Value.of(record));
        });
        return Value.of(document);
    }

    private static Value list(List<Integer> numbers) {
        return Value.of(numbers.stream().map(Value::of).collect(Collectors.<Value>toList()));
    }
}
