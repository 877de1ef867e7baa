package org.lensbridge.api.capability.ptz;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A preset on a tour.
 *
 * @param preset its token
 * @param stay how long the camera looks there; zero leaves it to the device
 * @param speed of the way there, more than 0 to 1 of the fastest; empty leaves it to the device
 */
public record TourStop(String preset, Duration stay, OptionalDouble speed) {
    public TourStop {
        Objects.requireNonNull(speed);
        if (preset.isEmpty() || stay.isNegative()) {
            throw new IllegalArgumentException("A stop has a preset and a stay that is not negative");
        }
        if (speed.isPresent() && !(speed.getAsDouble() > 0 && speed.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("A tour's speed is above 0 and at most 1");
        }
    }

    /** A stop with the device's own stay and speed. */
    public static TourStop at(String preset) {
        return new TourStop(preset, Duration.ZERO, OptionalDouble.empty());
    }
}
