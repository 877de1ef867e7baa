package org.lensbridge.driver.testkit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Settings that keep what is written; knows nothing of what any value means. Thread-safe. */
final class HeldSettings {
    private final Wording wording;
    private final Map<String, String> values = new ConcurrentSkipListMap<>();

    HeldSettings(Wording wording) {
        this.wording = wording;
    }

    /** All of them by their names without the root. */
    Map<String, String> values() {
        return values;
    }

    /** What is said to a request that changes, which is done; empty for another request. */
    Optional<String> change(String target) {
        Map<String, String> query = query(target);
        if (!wording.write().equals(query.remove("action"))) {
            return Optional.empty();
        }
        query.forEach((key, value) -> values.put(wording.name(key), value));
        return Optional.of("OK\r\n");
    }

    /** What is said to a request that lists; empty for another request. */
    Optional<String> listing(String target) {
        Map<String, String> query = query(target);
        if (!wording.read().equals(query.get("action"))) {
            return Optional.empty();
        }
        StringBuilder lines = new StringBuilder();
        for (String group : query.getOrDefault(wording.groups(), "").split(",")) {
            int before = lines.length();
            values.forEach((name, value) -> {
                if (holds(wording.name(group), name)) {
                    lines.append(wording.root())
                            .append(name)
                            .append('=')
                            .append(value)
                            .append("\r\n");
                }
            });
            if (lines.length() == before) {
                lines.append(wording.missing().replace("%s", group));
            }
        }
        return Optional.of(lines.toString());
    }

    private static boolean holds(String group, String name) {
        return group.isEmpty()
                || name.regionMatches(true, 0, group, 0, group.length())
                        && (name.length() == group.length() || ".[".indexOf(name.charAt(group.length())) >= 0);
    }

    private static Map<String, String> query(String target) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : target.substring(target.indexOf('?') + 1).split("&")) {
            int equals = pair.indexOf('=');
            if (equals >= 0) {
                query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
