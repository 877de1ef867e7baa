package org.lensbridge.api.capability.analytics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.data.Value;

/**
 * Something that a device watches for.
 *
 * @param token what the device calls it, as a text; empty for one that is not stored yet
 * @param name what people call it, unique on its channel
 * @param type by the vendor's own name, one of {@link AnalyticsOptions#ruleTypes()}
 * @param outline a line of two or more points, or the corners of a region, as the type asks; may be empty
 * @param parameters what else the type knows, by the vendor's own names
 */
public record AnalyticsRule(
        String token, String name, String type, boolean on, List<Point> outline, Map<String, Value> parameters) {
    public AnalyticsRule {
        Objects.requireNonNull(token);
        Objects.requireNonNull(name);
        outline = List.copyOf(outline);
        parameters = Map.copyOf(parameters);
        if (type.isEmpty()) {
            throw new IllegalArgumentException("A rule has a type");
        }
    }
}
