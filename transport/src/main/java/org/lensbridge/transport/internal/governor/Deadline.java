package org.lensbridge.transport.internal.governor;

import java.time.Duration;

/**
 * The moment at which a call ends. Immutable.
 *
 * @param at in the time of {@link System#nanoTime()}
 * @param timeout from which it was made
 */
public record Deadline(long at, Duration timeout) {
    /** The deadline of a call that begins now. */
    public static Deadline in(Duration timeout) {
        return new Deadline(System.nanoTime() + timeout.toNanos(), timeout);
    }

    /** What is left; 0 when it has passed. */
    public long remainingNanos() {
        return Math.max(0, at - System.nanoTime());
    }
}
