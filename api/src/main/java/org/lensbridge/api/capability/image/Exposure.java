package org.lensbridge.api.capability.image;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a camera lights its picture. An empty part is unknown on reading and stays as it is on writing.
 *
 * @param flicker which lamps must not flicker in the picture
 * @param shortest the shortest exposure time that may be used
 * @param longest the longest exposure time that may be used; in MANUAL equal to the shortest
 * @param gain the most amplification that may be used, 0 to 1 of the device's range
 */
public record Exposure(
        Optional<Mode> mode,
        Optional<Flicker> flicker,
        Optional<Duration> shortest,
        Optional<Duration> longest,
        OptionalDouble gain) {
    /** Who decides. */
    public enum Mode {
        /** The camera, within the limits. */
        AUTO,
        /** The user: exposure time and gain are fixed. */
        MANUAL,
        /** The camera keeps what it has now. */
        HOLD
    }

    /** The frequency of the mains that feed the lamps. */
    public enum Flicker {
        /** No care is taken: outdoors. */
        NONE,
        /** 50 hertz. */
        HZ_50,
        /** 60 hertz. */
        HZ_60
    }

    public Exposure {
        Objects.requireNonNull(mode);
        Objects.requireNonNull(flicker);
        if (shortest.filter(Exposure::unfit).isPresent()
                || longest.filter(Exposure::unfit).isPresent()) {
            throw new IllegalArgumentException("An exposure time is above 0 and at most one minute");
        }
        if (shortest.isPresent() && longest.isPresent() && shortest.get().compareTo(longest.get()) > 0) {
            throw new IllegalArgumentException("The shortest exposure time is not longer than the longest");
        }
        if (gain.isPresent() && !(gain.getAsDouble() >= 0 && gain.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("A gain is 0 to 1, not " + gain.getAsDouble());
        }
    }

    private static boolean unfit(Duration time) {
        return time.isNegative() || time.isZero() || time.compareTo(Duration.ofMinutes(1)) > 0;
    }
}
