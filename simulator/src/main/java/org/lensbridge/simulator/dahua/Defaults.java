package org.lensbridge.simulator.dahua;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where a {@link TableSource} writes: names below the one it stands at, each with the value it has when the device
 * leaves the factory and the rule for other values. Without a rule the type of the default decides. Not thread-safe.
 */
final class Defaults {
    private final CameraSettings settings;
    private final String head;
    private final int number;
    private final Map<String, String> values;
    private final Map<String, ValueRule> rules;

    private Defaults(
            CameraSettings settings,
            String head,
            int number,
            Map<String, String> values,
            Map<String, ValueRule> rules) {
        this.settings = settings;
        this.head = head;
        this.number = number;
        this.values = values;
        this.rules = rules;
    }

    static Defaults of(TableSource source, CameraSettings settings) {
        Defaults defaults = new Defaults(settings, source.name(), 0, new LinkedHashMap<>(), new LinkedHashMap<>());
        source.contents().accept(defaults);
        return defaults;
    }

    CameraSettings settings() {
        return settings;
    }

    /** The index this part has in {@link #times}, from 0. */
    int number() {
        return number;
    }

    /** By full name. */
    Map<String, String> values() {
        return values;
    }

    /** By full name without indexes. */
    Map<String, ValueRule> rules() {
        return rules;
    }

    /** The part below a name such as {@code EventHandler} or {@code [0][1]}. */
    Defaults at(String part) {
        return new Defaults(settings, name(part), number, values, rules);
    }

    /** The parts {@code [0]} to {@code [count - 1]}. */
    Defaults times(int count, Consumer<Defaults> each) {
        for (int i = 0; i < count; i++) {
            each.accept(new Defaults(settings, head + "[" + i + "]", i, values, rules));
        }
        return this;
    }

    Defaults put(String key, String value) {
        return put(key, value, ValueRule.TEXT);
    }

    Defaults put(String key, long value) {
        return put(key, Long.toString(value), ValueRule.INTEGER);
    }

    Defaults put(String key, boolean value) {
        return put(key, Boolean.toString(value), ValueRule.FLAG);
    }

    Defaults put(String key, long value, long least, long most) {
        return put(key, Long.toString(value), ValueRule.range(least, most));
    }

    /** An empty key stands for the place itself, as in {@code VideoStandard=PAL}. */
    Defaults put(String key, String value, ValueRule rule) {
        String name = name(key);
        values.put(name, value);
        rules.merge(shape(name), rule, Defaults::narrower);
        return this;
    }

    /** A name that may be written and is not there before. */
    Defaults allow(String key, ValueRule rule) {
        rules.merge(shape(name(key)), rule, Defaults::narrower);
        return this;
    }

    /** A list with these values: {@code key[0]}, {@code key[1]} and so on. */
    Defaults list(String key, ValueRule rule, String... entries) {
        for (int i = 0; i < entries.length; i++) {
            put(key + "[" + i + "]", entries[i], rule);
        }
        return this;
    }

    /** Seven days of six time sections: the first of each day goes all day, the others never (4.4.1). */
    Defaults schedule(int mask, int mostMask) {
        return at("TimeSection").times(7, day -> day.sections(mask, mostMask));
    }

    /** The six time sections of one day. */
    Defaults sections(int mask, int mostMask) {
        ValueRule rule = ValueRule.timeSection(mostMask);
        return times(6, section -> section.put("", (section.number() == 0 ? mask : 0) + " 00:00:00-23:59:59", rule));
    }

    /** A name with its indexes left out. */
    static String shape(String name) {
        StringBuilder shape = new StringBuilder(name.length());
        boolean inside = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            inside = c == '[' || inside && c != ']';
            if (!inside && c != ']') {
                shape.append(c);
            }
        }
        return shape.toString();
    }

    private String name(String key) {
        return key.isEmpty() || key.startsWith("[") ? head + key : head + "." + key;
    }

    private static ValueRule narrower(ValueRule one, ValueRule other) {
        if (one.isKind() && other.isKind()) {
            return one == other ? one : ValueRule.TEXT;
        }
        return one.isKind() ? other : one;
    }
}
