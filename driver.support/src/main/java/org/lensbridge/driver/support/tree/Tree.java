package org.lensbridge.driver.support.tree;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.transport.text.DeviceText;
import org.lensbridge.transport.text.KeyValueDocument;

/** The parameters that a device listed, under their names without {@code root.}; names are found in any case. Immutable. */
public final class Tree {
    /** No parameters. */
    public static final Tree EMPTY = new Tree(Map.of());

    private static final String ROOT = "root.";
    private static final String[] NO = {"", "no", "off", "false", "0"};

    private final Map<String, String> values;
    private final Map<String, String> caseless = new LinkedHashMap<>();

    private Tree(Map<String, String> values) {
        this.values = values;
        values.forEach((name, value) -> caseless.put(lower(name), value));
    }

    /** What a listing says. */
    public static Tree of(KeyValueDocument listing) {
        Map<String, String> values = new LinkedHashMap<>();
        listing.values().forEach((key, value) -> values.put(name(key), value));
        return new Tree(values);
    }

    /** A parameter's name as callers have it: without {@code root.} */
    public static String name(String key) {
        return key.regionMatches(true, 0, ROOT, 0, ROOT.length()) ? key.substring(ROOT.length()) : key;
    }

    /** All parameters in the device's order. */
    public Map<String, String> values() {
        return values;
    }

    /** The value of a parameter; may be the empty text. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(caseless.get(lower(name)));
    }

    /** The value of a parameter that is a number. */
    public Optional<BigDecimal> number(String name) {
        try {
            return text(name).map(value -> new BigDecimal(value.strip()));
        } catch (NumberFormatException expected) {
            return Optional.empty();
        }
    }

    /** Whether a parameter is there and says yes. */
    public boolean says(String name) {
        return text(name).flatMap(DeviceText::flag).orElse(false);
    }

    /** Whether a parameter is there and says anything but no. */
    public boolean has(String name) {
        String value = text(name).map(Tree::lower).orElse("");
        for (String no : NO) {
            if (value.equals(no)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is any parameter of this branch: {@code PTZ.Preset}. */
    public boolean holds(String branch) {
        String head = lower(branch) + ".";
        return caseless.keySet().stream().anyMatch(name -> name.startsWith(head));
    }

    /** The numbers behind a head, ascending: for {@code ImageSource.I} those of {@code ImageSource.I0} and {@code ImageSource.I1}. */
    public List<Integer> indexes(String head) {
        Pattern counted = Pattern.compile(Pattern.quote(lower(head)) + "(\\d{1,4})(\\..*)?");
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String name : caseless.keySet()) {
            Matcher matcher = counted.matcher(name);
            if (matcher.matches()) {
                numbers.add(Integer.valueOf(matcher.group(1)));
            }
        }
        return List.copyOf(numbers);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
