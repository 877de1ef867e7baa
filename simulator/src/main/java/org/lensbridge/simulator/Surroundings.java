package org.lensbridge.simulator;

/**
 * What happens around a device and is not asked for by a client: who passes it, parks in its view. Thread-safe; what
 * a method does is done when it returns. Each fails with {@link IllegalStateException} when the
 * device's kind has no such thing, and with {@link IllegalArgumentException} when there is no such channel or lane.
 */
public interface Surroundings {
    /** People come and go in the view of a camera's channel, counted from 1. */
    void people(int channel, int entered, int exited);

    /** A car parks or leaves in a lane, counted from 0, in the view of a camera. */
    void park(int lane, boolean car);
}
