package org.lensbridge.simulator.dahua;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.simulator.http.Parameter;

/**
 * The camera's settings, as flat names such as {@code Encode[0].MainFormat[0].Video.FPS}. Thread-safe.
 *
 * <p>A write is checked as a whole and then done as a whole. A name is accepted when it exists, or when one that
 * differs in its last index only exists: that is how lists grow.
 */
public final class ConfigTables {
    private static final int LONGEST_VALUE = 1024;
    private static final int LARGEST_INDEX = 255;
    private static final String REGION = ".Region[";
    private static final String DETECT_VERSION = "DetectVersion";

    private final Map<String, String> values = new LinkedHashMap<>();

    ConfigTables(Map<String, String> defaults) {
        values.putAll(defaults);
    }

    /** The value of one setting, named without {@code table.}. */
    public synchronized Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Everything in a table, or in a part of one such as {@code Encode[0]}; empty when there is no such part. */
    synchronized List<Parameter> read(String part) {
        List<Parameter> lines = new ArrayList<>();
        values.forEach((name, value) -> {
            boolean inside = name.length() == part.length()
                    || name.length() > part.length() && ".[".indexOf(name.charAt(part.length())) >= 0;
            if (inside && name.regionMatches(true, 0, part, 0, part.length())) {
                lines.add(new Parameter(name, value));
            }
        });
        return lines;
    }

    /** Changes all of the settings or, when one of them is refused, none. */
    synchronized void write(List<Parameter> changes) throws Refusal {
        if (changes.isEmpty()) {
            throw new Refusal(DahuaError.REQUEST_PARSES_ERROR);
        }
        Map<String, String> accepted = new LinkedHashMap<>();
        for (Parameter change : changes) {
            String name = canonical(change.name());
            if (!isKnown(name) || !isAllowed(name, change.value())) {
                throw Refusal.invalidParam();
            }
            accepted.put(name, change.value());
        }
        checkRegions(accepted);
        accepted.keySet().removeIf(name -> name.endsWith(DETECT_VERSION));
        values.putAll(accepted);
    }

    /** 4.8.1: who writes a motion region says in the same request which version of regions it means. */
    private static void checkRegions(Map<String, String> accepted) throws Refusal {
        boolean regions = accepted.keySet().stream().anyMatch(name -> name.contains(REGION));
        boolean version = accepted.keySet().stream().anyMatch(name -> name.endsWith(DETECT_VERSION));
        if (regions && !version) {
            throw Refusal.invalidParam();
        }
    }

    /** The document itself writes {@code NetWork} once and {@code table.VideoOut} in a write: both are understood. */
    private static String canonical(String given) {
        String name = given.startsWith("table.") ? given.substring("table.".length()) : given;
        return name.toLowerCase(Locale.ROOT).startsWith("network.") ? "Network" + name.substring(7) : name;
    }

    private boolean isKnown(String name) {
        if (values.containsKey(name)) {
            return true;
        }
        if (name.endsWith("]." + DETECT_VERSION)) {
            return values.containsKey(name.replace(DETECT_VERSION, "Enable"));
        }
        int open = name.lastIndexOf('[');
        int close = name.indexOf(']', Math.max(0, open));
        if (open < 0 || close < 0 || close != name.length() - 1) {
            return false;
        }
        try {
            int index = Integer.parseInt(name.substring(open + 1, close));
            return index >= 0 && index <= LARGEST_INDEX && values.containsKey(name.substring(0, open) + "[0]");
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private boolean isAllowed(String name, String value) {
        boolean printable = value.length() <= LONGEST_VALUE && value.chars().noneMatch(c -> c < ' ');
        return printable && ConfigRules.allows(name, values.getOrDefault(name, ""), value);
    }
}
