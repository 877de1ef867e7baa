package org.lensbridge.api.capability.image;

import java.util.HashMap;
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
        return NONE.with(level, value);
    }

    /** The same with this level, 0 to 1 of the device's range. */
    public ImagingSettings with(ImageLevel level, double value) {
        Map<ImageLevel, Double> all = new HashMap<>(levels);
        all.put(level, value);
        return new ImagingSettings(all, exposure, whiteBalance, dayNight, orientation);
    }

    /** The same with this exposure. */
    public ImagingSettings with(Exposure wanted) {
        return new ImagingSettings(levels, Optional.of(wanted), whiteBalance, dayNight, orientation);
    }

    /** The same with this white balance. */
    public ImagingSettings with(WhiteBalance wanted) {
        return new ImagingSettings(levels, exposure, Optional.of(wanted), dayNight, orientation);
    }

    /** The same with or without colours. */
    public ImagingSettings with(DayNight wanted) {
        return new ImagingSettings(levels, exposure, whiteBalance, Optional.of(wanted), orientation);
    }

    /** The same, turned so. */
    public ImagingSettings with(Orientation wanted) {
        return new ImagingSettings(levels, exposure, whiteBalance, dayNight, Optional.of(wanted));
    }
}
