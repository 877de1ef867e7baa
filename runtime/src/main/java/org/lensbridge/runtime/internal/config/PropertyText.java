package org.lensbridge.runtime.internal.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads configuration values in every form that their writers use: texts from a .cfg file, typed values and arrays from a
 * .config file or a form.
 */
final class PropertyText {
    private PropertyText() {}

    /** The value as a text without blanks around it; empty when it is missing. */
    static String text(Dictionary<String, ?> properties, String key) {
        Object value = properties.get(key);
        if (value instanceof Object[] array) {
            value = array.length == 0 ? "" : array[0];
        } else if (value instanceof Collection<?> collection) {
            value = collection.isEmpty() ? "" : collection.iterator().next();
        }
        return value == null ? "" : value.toString().strip();
    }

    /** The value as a list: an array, a collection, or a text with commas, where {@code \,} stands for a comma. */
    static List<String> list(Dictionary<String, ?> properties, String key) {
        Object value = properties.get(key);
        List<String> items = new ArrayList<>();
        if (value instanceof Object[] array) {
            List.of(array).forEach(item -> items.add(item.toString().strip()));
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(item -> items.add(item.toString().strip()));
        } else if (value != null) {
            for (String item : value.toString().split("(?<!\\\\),")) {
                items.add(item.replace("\\,", ",").strip());
            }
        }
        items.removeIf(String::isEmpty);
        return items;
    }

    /**
     * The value as {@code name=value} entries; everything after the first {@code =} is the value, and so is an item without {@code =} behind it: {@code
     * rtspTransport=udp,tcp} is one entry.
     */
    static Map<String, String> map(Dictionary<String, ?> properties, String key) {
        Map<String, String> entries = new LinkedHashMap<>();
        String last = "";
        for (String item : list(properties, key)) {
            int equals = item.indexOf('=');
            if (equals < 0 && !last.isEmpty()) {
                entries.merge(last, item, (value, more) -> value + "," + more);
                continue;
            }
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "'" + key + "' holds entries of the form name=value, which '" + item + "' is not");
            }
            last = item.substring(0, equals).strip();
            entries.put(last, item.substring(equals + 1).strip());
        }
        return entries;
    }

    /** The entries as an array for a form. */
    static String[] array(Map<String, String> entries) {
        return entries.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    /** The entries as one text for a .cfg file. */
    static String joined(Map<String, String> entries) {
        return String.join(
                ", ",
                List.of(array(entries)).stream()
                        // A backslash at the end must not stand before the comma.
                        .map(item -> item.replace(",", "\\,") + (item.endsWith("\\") ? " " : ""))
                        .toList());
    }

    /** The key in the case in which it stands there, or else as given. */
    static String actualKey(Dictionary<String, ?> properties, String key) {
        for (Enumeration<String> keys = properties.keys(); keys.hasMoreElements(); ) {
            String candidate = keys.nextElement();
            if (candidate.equalsIgnoreCase(key)) {
                return candidate;
            }
        }
        return key;
    }
}
