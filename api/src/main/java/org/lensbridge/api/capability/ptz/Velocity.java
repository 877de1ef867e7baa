package org.lensbridge.api.capability.ptz;

/**
 * How fast to move, each part -1 to 1 of the device's fastest: positive pans right, tilts up, zooms in (ONVIF's generic
 * speed space).
 */
public record Velocity(double pan, double tilt, double zoom) {
    /** No movement. */
    public static final Velocity ZERO = new Velocity(0, 0, 0);

    public Velocity {
        check(pan);
        check(tilt);
        check(zoom);
    }

    private static void check(double part) {
        if (!(part >= -1 && part <= 1)) {
            throw new IllegalArgumentException("A velocity is -1 to 1, not " + part);
        }
    }

    /** Whether nothing moves. */
    public boolean isZero() {
        return pan == 0 && tilt == 0 && zoom == 0;
    }
}
