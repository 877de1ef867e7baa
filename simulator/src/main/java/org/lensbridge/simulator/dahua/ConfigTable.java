package org.lensbridge.simulator.dahua;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One table with its values of now. Not thread-safe; {@link ConfigTables} guards it. */
final class ConfigTable {
    private static final int LONGEST_VALUE = 1024;
    private static final int MOST_VALUES = 10_000;
    private static final int LARGEST_INDEX = 255;
    private static final int SECTIONS_PER_DAY = 24;
    private static final Pattern PART_WITH_NAME = Pattern.compile("\\.[\\w-]{1,31}\\.");
    private static final Pattern INDEX = Pattern.compile("\\[([^\\]]*)\\]");

    private final TableSource source;
    private final Map<String, String> values;
    private final Map<String, ValueRule> rules;

    ConfigTable(TableSource source, CameraSettings settings) {
        Defaults defaults = Defaults.of(source, settings);
        this.source = source;
        this.values = new LinkedHashMap<>(defaults.values());
        this.rules = Map.copyOf(defaults.rules());
    }

    Map<String, String> values() {
        return values;
    }

    /** Says no when one of the changes, by full name, is not allowed. */
    void check(Map<String, String> changes) throws Refusal {
        for (Map.Entry<String, String> change : changes.entrySet()) {
            if (!isKnown(change.getKey()) || !isAllowed(change.getKey(), change.getValue())) {
                throw Refusal.invalidParam();
            }
        }
        source.check().look(changes);
        Map<String, String> after = new LinkedHashMap<>(values);
        after.putAll(changes);
        source.outcome().look(changes, after);
    }

    private boolean isKnown(String name) {
        return values.containsKey(name) || rules.containsKey(Defaults.shape(name)) && isNear(name) || isNamed(name);
    }

    /** Whether it stands in a part that somebody may name, with room for it. */
    private boolean isNamed(String name) {
        String any = anyName(name);
        boolean fits = any.contains(".*.") && rules.containsKey(any) && values.size() < MOST_VALUES;
        return fits && (!name.contains("[") || isNear(name));
    }

    /** A part that may have any name: {@code MonitorCollection.Favorite1.Mode} is {@code MonitorCollection.*.Mode}. */
    private static String anyName(String name) {
        return PART_WITH_NAME.matcher(Defaults.shape(name)).replaceFirst(".*.");
    }

    /** Lists inside of a table grow; the table itself has no more channels than it has. */
    private boolean isNear(String name) {
        Matcher index = INDEX.matcher(name);
        boolean any = false;
        while (index.find()) {
            if (!index.group(1).matches("\\d{1,3}") || Integer.parseInt(index.group(1)) > LARGEST_INDEX) {
                return false;
            }
            if (index.start() == source.name().length()) {
                String channel = name.substring(0, index.end());
                if (values.keySet().stream().noneMatch(known -> known.startsWith(channel))) {
                    return false;
                }
            }
            any = true;
        }
        return any && isWithinTheDay(name);
    }

    /** A day has 24 time sections (4.4.1, 4.9.1), and a week no more days than there are. */
    private boolean isWithinTheDay(String name) {
        int at = name.indexOf("TimeSection[");
        int section = name.lastIndexOf('[');
        if (at < 0 || section < at + "TimeSection[0]".length()) {
            return at < 0;
        }
        String day = name.substring(0, section);
        return values.containsKey(day + "[0]")
                && Integer.parseInt(name.substring(section + 1, name.length() - 1)) < SECTIONS_PER_DAY;
    }

    private boolean isAllowed(String name, String value) {
        boolean printable = value.length() <= LONGEST_VALUE && value.chars().noneMatch(c -> c < ' ');
        ValueRule rule = rules.getOrDefault(Defaults.shape(name), rules.getOrDefault(anyName(name), ValueRule.TEXT));
        return printable && rule.test(value);
    }
}
