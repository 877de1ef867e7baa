package org.lensbridge.simulator;

/**
 * What happens around a device and is not asked for by a client: who passes it, parks in its view, stands at its door. Thread-safe; what
 * a method does is done when it returns. Each fails with {@link IllegalStateException} when the
 * device's kind has no such thing, and with {@link IllegalArgumentException} when there is no such channel, lane, place or door.
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

    /** Whether a door, counted from 1, is open, forced or not. */
    boolean doorIsOpen(int door);

    /** Somebody forces a door, counted from 1, or puts it right; alarm is recorded when it is forced. */
    void forceDoor(int door, boolean forced);

    /** Somebody holds a card before a door, counted from 1, which opens for a card that is valid; whether it did. */
    boolean swipe(int door, String cardNumber);

    /** The visitor presses the button of a door station, and calls for half a minute; whether the line was free. */
    boolean ring();

    /** The visitor answers the call of a client; whether there was one. */
    boolean pickUp();

    /** The visitor no longer waits for an answer; whether there was a call. */
    boolean giveUp();
}
