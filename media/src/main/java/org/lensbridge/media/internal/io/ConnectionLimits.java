package org.lensbridge.media.internal.io;

import java.time.Duration;

/**
 * What one client may cost.
 *
 * @param connections at once
 * @param head bytes of a request's head
 * @param headTime from its first byte, or from the connection, to the end of a request's head
 * @param idle between two requests
 * @param answer from a request to the first byte of its answer
 * @param stall how long a client may accept nothing of what it is sent
 */
public record ConnectionLimits(
        int connections, int head, Duration headTime, Duration idle, Duration answer, Duration stall) {
    public ConnectionLimits {
        if (connections < 1 || head < 256) {
            throw new IllegalArgumentException("There is room for one connection and a head of 256 bytes at least");
        }
    }

    /** What suits browsers and players. */
    public static ConnectionLimits standard(int connections) {
        return new ConnectionLimits(
                connections,
                8 << 10,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(40),
                Duration.ofSeconds(30));
    }
}
