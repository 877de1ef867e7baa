package org.lensbridge.simulator.replay;

import java.util.Optional;

/**
 * How a capture is played.
 *
 * @param speed 1 as recorded, 10 ten times as fast, {@link Double#POSITIVE_INFINITY} as fast as possible
 * @param port 0 for any free one
 * @param login what clients must log in with, by Digest; empty to ask nobody
 */
public record PlaybackOptions(double speed, int port, Optional<Login> login) {
    /** As recorded, on any port, without login. */
    public static final PlaybackOptions AS_RECORDED = new PlaybackOptions(1, 0, Optional.empty());
    /** Without any pause, on any port, without login. */
    public static final PlaybackOptions FAST = new PlaybackOptions(Double.POSITIVE_INFINITY, 0, Optional.empty());

    /** A login of the test's own: the one of the capture is not in it. */
    public record Login(String user, String password) {
        /** The user's name only. */
        @Override
        public String toString() {
            return "Login " + user;
        }
    }

    public PlaybackOptions {
        if (!(speed > 0) || port < 0 || port > 65535) {
            throw new IllegalArgumentException("A speed is more than 0, and a port 0 to 65535");
        }
    }

    /** The same, asking for this login. */
    public PlaybackOptions withLogin(String user, String password) {
        return new PlaybackOptions(speed, port, Optional.of(new Login(user, password)));
    }

    /** The same at another port. */
    public PlaybackOptions withPort(int other) {
        return new PlaybackOptions(speed, other, login);
    }
}
