package org.lensbridge.api.capability.image;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.lensbridge.api.capability.ptz.Area;

/**
 * Where motion is looked for.
 *
 * @param name what people call it; may be empty
 * @param areas that it is made of; on a device with a grid each is a block of cells
 * @param sensitivity 0 to 1 of the device's range; more notices less
 * @param threshold how much of the region must move, 0 to 1 of the device's range; empty where the device has none, or to leave it alone
 */
public record MotionRegion(String name, List<Area> areas, double sensitivity, OptionalDouble threshold) {
    public MotionRegion {
        Objects.requireNonNull(name);
        areas = List.copyOf(areas);
        if (!(sensitivity >= 0 && sensitivity <= 1)) {
            throw new IllegalArgumentException("A sensitivity is 0 to 1, not " + sensitivity);
        }
        if (threshold.isPresent() && !(threshold.getAsDouble() >= 0 && threshold.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("A threshold is 0 to 1, not " + threshold.getAsDouble());
        }
    }
}
