package org.lensbridge.api.capability.control;

import java.time.Duration;
import java.time.Instant;

/**
 * A part of the past. Drivers translate it to the device's own clock and time zone.
 *
 * @param from included
 * @param to excluded; after {@code from}
 */
public record TimeSpan(Instant from, Instant to) {
    public TimeSpan {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A time span ends after it begins: " + from + " to " + to);
        }
    }

    /** The time before {@code to}. */
    public static TimeSpan before(Instant to, Duration length) {
        return new TimeSpan(to.minus(length), to);
    }
}
