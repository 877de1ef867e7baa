package org.lensbridge.api.capability.image;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How a camera decides what is white.
 *
 * @param red amplification of red in MANUAL, 0 to 1 of the device's range; empty elsewhere, and to leave it alone
 * @param blue amplification of blue in MANUAL, 0 to 1 of the device's range; empty elsewhere, and to leave it alone
 */
public record WhiteBalance(Mode mode, OptionalDouble red, OptionalDouble blue) {
    /** What the light is taken for. Later versions may add constants. */
    public enum Mode {
        /** The camera measures it. */
        AUTO,
        /** The camera measures it, expecting lamps. */
        AUTO_INDOOR,
        /** The camera measures it, expecting the sky. */
        AUTO_OUTDOOR,
        /** The camera keeps what it measured last. */
        HOLD,
        /** Sun. */
        SUNNY,
        /** Clouds. */
        CLOUDY,
        /** Bulbs. */
        INCANDESCENT,
        /** Fluorescent lamps. */
        FLUORESCENT,
        /** Street lamps at night. */
        NIGHT,
        /** The gains of red and blue decide. */
        MANUAL,
        /** No compensation. */
        OFF
    }

    public WhiteBalance {
        Objects.requireNonNull(mode);
        check(red);
        check(blue);
    }

    /** A mode without gains. */
    public static WhiteBalance of(Mode mode) {
        return new WhiteBalance(mode, OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static void check(OptionalDouble gain) {
        if (gain.isPresent() && !(gain.getAsDouble() >= 0 && gain.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("A gain is 0 to 1, not " + gain.getAsDouble());
        }
    }
}
