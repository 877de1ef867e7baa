package org.lensbridge.api.capability.image;

import java.util.OptionalDouble;

/**
 * Where a lens stands or shall go, each part 0 to 1 of its way.
 *
 * @param zoom 0 is widest, 1 longest; empty is unknown, or leaves it alone
 * @param focus 0 is nearest, 1 farthest; empty is unknown, or leaves it alone
 */
public record LensPosition(OptionalDouble zoom, OptionalDouble focus) {
    public LensPosition {
        check(zoom);
        check(focus);
    }

    /** A position with both parts known. */
    public static LensPosition of(double zoom, double focus) {
        return new LensPosition(OptionalDouble.of(zoom), OptionalDouble.of(focus));
    }

    private static void check(OptionalDouble part) {
        if (part.isPresent() && !(part.getAsDouble() >= 0 && part.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("A lens position is 0 to 1, not " + part.getAsDouble());
        }
    }
}
