package org.lensbridge.simulator;

/**
 * What happens around a device and is not asked for by a client: who passes it, parks in its view. Thread-safe; what
 * a method does is done when it returns. Each fails with {@link IllegalStateException} when the
 * device's kind has no such thing, and with {@link IllegalArgumentException} when there is no such channel, lane or place.
 */
public interface Surroundings {
    /** People come and go in the view of a camera's channel, counted from 1. */
    void people(int channel, int entered, int exited);

    /** A car parks or leaves in a lane, counted from 0, in the view of a camera. */
    void park(int lane, boolean car);

    /**
     * Something warm or cold is in the view of a thermal camera from now on.
     *
     * @param x from 0 at the left to 8191
     * @param y from 0 at the top to 8191
     * @param degrees Celsius
     */
    void warm(int x, int y, double degrees);

    /** Whether the shutter of a thermal camera may close. */
    boolean shutterIsEnabled();

    /** Flat field corrections of a thermal camera so far. */
    int corrections();
}
