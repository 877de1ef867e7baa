package org.lensbridge.simulator.generic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The groups of {@code GuardTour} (5.3.1.2), which clients add and remove: lines G1 to G8 with their points T1, T2 and so on. Thread-safe as
 * the settings are.
 */
final class SequenceLines {
    private static final int MOST_LINES = 8;
    private static final int MOST_POINTS = 64;
    private static final String NAME = "text:32";
    private static final Pattern POINTS = Pattern.compile("GuardTour\\.G\\d\\.Tour");
    private static final Pattern LINE = Pattern.compile("GuardTour\\.G\\d\\.Name");
    private static final Pattern POINT = Pattern.compile("GuardTour\\.G(\\d)\\.Tour\\.T(\\d+)\\.(\\w+)");

    /** The parameters of a point with kind and default. */
    private static final Map<String, Setting> PARAMETERS = new LinkedHashMap<>();

    static {
        PARAMETERS.put("PresetNbr", new Setting("PresetNbr", "1", "int:1-256", false));
        PARAMETERS.put("MoveSpeed", new Setting("MoveSpeed", "10", "int:0-14", false));
        PARAMETERS.put("WaitTime", new Setting("WaitTime", "1", "int:0-255", false));
    }

    private final SettingTree settings;
    private final PtzHead head;

    /** A parameter of a line that was added before; empty for what is none. */
    static Optional<Setting> restored(String name, String value) {
        Setting parameter =
                POINT.matcher(name).matches() ? PARAMETERS.get(name.substring(name.lastIndexOf('.') + 1)) : null;
        String kind = parameter != null ? parameter.kind() : LINE.matcher(name).matches() ? NAME : "ro";
        return Optional.of(new Setting(name, value, kind, false)).filter(setting -> setting.allows(value));
    }

    /** Where to go, how fast (0 to 14) and for how many seconds. */
    record Point(int preset, int speed, int seconds) {}

    SequenceLines(SettingTree settings, PtzHead head) {
        this.settings = settings;
        this.head = head;
    }

    /** Adds to a group with values for what is added; returns the name of the new group, such as T2. */
    String add(String group, Map<String, String> values) throws Refusal {
        if (group.equals("GuardTour")) {
            int line = free(group + ".G", MOST_LINES);
            String name = group + ".G" + line + ".Name";
            settings.put(new Setting(name, "Sequence " + line, NAME, false));
            return "G" + line;
        }
        if (!POINTS.matcher(group).matches()
                || settings.in(group.substring(0, group.lastIndexOf('.'))).isEmpty()) {
            throw Refusal.error("cannot add to group " + group);
        }
        if (head.presets().isEmpty()) {
            throw Refusal.error("there is no preset point yet");
        }
        Map<String, String> right = values(group + ".T.", values);
        int point = free(group + ".T", MOST_POINTS);
        PARAMETERS.forEach((name, parameter) -> settings.put(new Setting(
                group + ".T" + point + "." + name,
                right.getOrDefault(name, parameter.value()),
                parameter.kind(),
                false)));
        return "T" + point;
    }

    private Map<String, String> values(String prefix, Map<String, String> values) throws Refusal {
        Map<String, String> right = new LinkedHashMap<>();
        for (Map.Entry<String, String> value : values.entrySet()) {
            String name = value.getKey().startsWith(prefix) ? value.getKey().substring(prefix.length()) : "";
            if (!PARAMETERS.containsKey(name) || !PARAMETERS.get(name).allows(value.getValue())) {
                throw Refusal.error("cannot set " + value.getKey());
            }
            checkPreset(name, value.getValue());
            right.put(name, value.getValue());
        }
        return right;
    }

    /** Only presets that are there can be gone to. */
    void check(Map<String, String> updates) throws Refusal {
        for (Map.Entry<String, String> update : updates.entrySet()) {
            checkPreset(update.getKey(), update.getValue());
        }
    }

    private void checkPreset(String name, String value) throws Refusal {
        boolean preset = name.equals("PresetNbr") || name.startsWith("GuardTour.") && name.endsWith(".PresetNbr");
        if (preset && value.matches("\\d{1,3}") && !head.presets().containsKey(Integer.parseInt(value))) {
            throw Refusal.error("there is no preset point " + value);
        }
    }

    private int free(String prefix, int most) throws Refusal {
        for (int number = 1; number <= most; number++) {
            if (settings.in(prefix + number).isEmpty()) {
                return number;
            }
        }
        throw Refusal.error("there is no room for more");
    }

    void remove(String group) throws Refusal {
        if (!group.matches("GuardTour\\.G\\d(\\.Tour\\.T\\d+)?") || !settings.remove(group)) {
            throw Refusal.error("cannot remove group " + group);
        }
    }

    /** The points of a line in their order. */
    List<Point> points(int line) {
        Map<Integer, Map<String, Integer>> points = new TreeMap<>();
        for (Setting setting : settings.in("GuardTour.G" + line + ".Tour")) {
            Matcher point = POINT.matcher(setting.name());
            if (point.matches()) {
                points.computeIfAbsent(Integer.parseInt(point.group(2)), number -> new LinkedHashMap<>())
                        .put(point.group(3), Integer.parseInt(setting.value()));
            }
        }
        List<Point> all = new ArrayList<>();
        points.values()
                .forEach(point ->
                        all.add(new Point(point.get("PresetNbr"), point.get("MoveSpeed"), point.get("WaitTime"))));
        return all;
    }
}
