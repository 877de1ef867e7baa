package org.lensbridge.api.capability.image;

import java.util.List;

/**
 * Whether and where a channel looks for motion.
 *
 * @param regions in the device's order; an area that no region has is not watched
 */
public record MotionSettings(boolean on, List<MotionRegion> regions) {
    public MotionSettings {
        regions = List.copyOf(regions);
    }
}
