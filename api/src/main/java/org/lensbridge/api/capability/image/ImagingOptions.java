package org.lensbridge.api.capability.image;

import java.util.Set;

/**
 * Which settings of its picture a channel has. An empty set says that it has none of the kind.
 *
 * @param exposureTimes whether the limits of the exposure time can be set
 * @param gain whether the limit of the gain can be set
 * @param mirror whether left and right can be exchanged
 * @param flip whether top and bottom can be exchanged
 * @param rotations the rotations in degrees beside 0
 */
public record ImagingOptions(
        Set<ImageLevel> levels,
        Set<Exposure.Mode> exposureModes,
        Set<Exposure.Flicker> flickers,
        boolean exposureTimes,
        boolean gain,
        Set<WhiteBalance.Mode> whiteBalanceModes,
        Set<DayNight> dayNightModes,
        boolean mirror,
        boolean flip,
        Set<Integer> rotations) {
    public ImagingOptions {
        levels = Set.copyOf(levels);
        exposureModes = Set.copyOf(exposureModes);
        flickers = Set.copyOf(flickers);
        whiteBalanceModes = Set.copyOf(whiteBalanceModes);
        dayNightModes = Set.copyOf(dayNightModes);
        rotations = Set.copyOf(rotations);
    }
}
