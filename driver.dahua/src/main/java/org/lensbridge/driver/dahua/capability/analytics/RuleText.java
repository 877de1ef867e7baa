package org.lensbridge.driver.dahua.capability.analytics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lensbridge.api.capability.analytics.AnalyticsRule;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.data.Value;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * A rule as keys and values, both ways: section 8.1.3. Pictures are divided into 8191 parts each way. What happens when a rule finds
 * something is not part of it here; the settings have it. Stateless.
 */
final class RuleText {
    static final String LINE = "DetectLine";
    static final String REGION = "DetectRegion";
    private static final String CONFIG = "Config.";
    private static final String OF_A_LINE = "CrossLineDetection";
    private static final double EDGE = 8191;

    private RuleText() {}

    /** The rule that stands at a place; empty for a free one. */
    static Optional<AnalyticsRule> rule(int place, KeyValueDocument text) {
        String type = text.text("Type").orElse("").strip();
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Value> parameters = new TreeMap<>();
        text.values().forEach((key, value) -> {
            String name = key.startsWith(CONFIG) ? key.substring(CONFIG.length()) : "";
            if (!name.isEmpty() && !isOutline(name)) {
                parameters.put(name, typed(value));
            }
        });
        return Optional.of(new AnalyticsRule(
                Integer.toString(place),
                text.text("Name").orElse("").strip(),
                type,
                text.flag("Enable").orElse(false),
                outline(type, text),
                parameters));
    }

    /**
     * What a rule is written as, by names below it. A table cannot forget points: where an outline gets fewer, its last point stands for
     * those that are too many, which leaves its shape.
     */
    static Map<String, Value> values(AnalyticsRule rule, KeyValueDocument present) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("Name", Value.of(rule.name()));
        values.put("Type", Value.of(rule.type()));
        values.put("Enable", Value.of(rule.on()));
        List<Point> points = rule.outline();
        if (!points.isEmpty()) {
            String kind = CONFIG + kinds(rule.type()).get(0);
            int count = Math.max(points.size(), present.list(kind).size());
            for (int i = 0; i < count; i++) {
                Point point = points.get(Math.min(i, points.size() - 1));
                values.put(kind + "[" + i + "][0]", Value.of(Math.round(point.x() * EDGE)));
                values.put(kind + "[" + i + "][1]", Value.of(Math.round(point.y() * EDGE)));
            }
        }
        new TreeMap<>(rule.parameters()).forEach((name, value) -> values.put(CONFIG + name, value));
        return values;
    }

    /** Whether the device has this value already, however it writes it. */
    static boolean same(String text, Value value) {
        return typed(text).equals(typed(value.toString()));
    }

    /** Whether a parameter's name is that of a point. */
    static boolean isOutline(String name) {
        return name.startsWith(LINE + "[") || name.startsWith(REGION + "[") || name.equals(LINE) || name.equals(REGION);
    }

    private static List<Point> outline(String type, KeyValueDocument text) {
        for (String kind : kinds(type)) {
            List<Point> points = new ArrayList<>();
            for (int i : text.list(CONFIG + kind)) {
                Optional<Double> x = place(text, CONFIG + kind + "[" + i + "][0]");
                Optional<Double> y = place(text, CONFIG + kind + "[" + i + "][1]");
                if (x.isPresent() && y.isPresent()) {
                    points.add(new Point(x.get(), y.get()));
                }
            }
            if (!points.isEmpty()) {
                return points;
            }
        }
        return List.of();
    }

    private static List<String> kinds(String type) {
        return type.equalsIgnoreCase(OF_A_LINE) ? List.of(LINE, REGION) : List.of(REGION, LINE);
    }

    private static Optional<Double> place(KeyValueDocument text, String key) {
        return text.number(key).map(number -> Math.max(0, Math.min(1, number.doubleValue() / EDGE)));
    }

    private static Value typed(String text) {
        Value value = Value.of(text);
        return value.asNumber()
                .<Value>map(Value.Numeric::new)
                .or(() -> value.asFlag().map(Value::of))
                .orElse(value);
    }
}
