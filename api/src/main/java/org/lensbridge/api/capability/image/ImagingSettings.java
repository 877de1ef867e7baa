package org.lensbridge.api.capability.image;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a channel makes its picture. What is missing is not known to the device on reading, and stays as it is on writing.
 *
 * @param levels each 0 to 1 of the device's range
 */
public record ImagingSettings(
        Map<ImageLevel, Double> levels,
        Optional<Exposure> exposure,
        Optional<WhiteBalance> whiteBalance,
        Optional<DayNight> dayNight,
        Optional<Orientation> orientation) {
    /** Changes nothing. */
    public static final ImagingSettings NONE =
            new ImagingSettings(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public ImagingSettings {
        levels = Map.copyOf(levels);
        levels.forEach((level, value) -> {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException(level + " is 0 to 1, not " + value);
            }
        });
        Objects.requireNonNull(exposure);
        Objects.requireNonNull(whiteBalance);
        Objects.requireNonNull(dayNight);
        Objects.requireNonNull(orientation);
    }

    /** A change of one level. */
    public static ImagingSettings of(ImageLevel level, double value) {
        return new ImagingSettings(
                Map.of(level, value), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
