package org.lensbridge.api.capability.analytics;

import java.util.List;
import java.util.Objects;
import org.lensbridge.api.capability.ptz.Point;

/**
 * A spot, line or area whose temperature a device measures all the time.
 *
 * @param token what its driver knows it by
 * @param name what people call it; may be empty
 * @param points of a spot one, of a line two or more, of an area its corners
 */
public record ThermalZone(String token, String name, Shape shape, List<Point> points) {
    /** What its points mean. */
    public enum Shape {
        /** One point. */
        SPOT,
        /** A line through the points. */
        LINE,
        /** What the points enclose. */
        AREA
    }

    public ThermalZone {
        Objects.requireNonNull(name);
        Objects.requireNonNull(shape);
        points = List.copyOf(points);
        if (token.isEmpty()) {
            throw new IllegalArgumentException("A zone has a token");
        }
    }
}
