package org.lensbridge.api.capability.analytics;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A measurement, in degrees Celsius whatever the device shows.
 *
 * @param time by the device's clock where it tells, else when it arrived
 * @param zone the token of the zone; empty for a point that was asked for
 * @param average over the zone; of a spot its temperature
 * @param lowest in the zone; empty where the device does not tell
 * @param highest in the zone; empty where the device does not tell
 */
public record Temperature(Instant time, String zone, double average, OptionalDouble lowest, OptionalDouble highest) {
    public Temperature {
        Objects.requireNonNull(time);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(lowest);
        Objects.requireNonNull(highest);
        if (!(average >= -273.15 && average < 10_000)) {
            throw new IllegalArgumentException("Not a temperature in degrees Celsius: " + average);
        }
    }
}
