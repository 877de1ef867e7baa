package org.lensbridge.transport.internal.governor;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.lensbridge.transport.http.HostLimits;

/**
 * Pauses that grow: each is random between nothing and a bound that doubles from the first to the longest. That is full jitter, which
 * keeps many hosts that fail together from being asked together. Confined to its owner's lock.
 */
final class Backoff {
    private static final long LEAST = 1_000_000;
    private static final int MOST_DOUBLINGS = 30;

    private final Supplier<HostLimits> limits;
    private final DoubleSupplier jitter;
    private int pauses;

    Backoff(Supplier<HostLimits> limits, DoubleSupplier jitter) {
        this.limits = limits;
        this.jitter = jitter;
    }

    /** The next pause in nanoseconds. */
    long next() {
        HostLimits current = limits.get();
        long first = current.firstBackoff().toNanos();
        long longest = current.longestBackoff().toNanos();
        int doublings = Math.min(pauses, MOST_DOUBLINGS);
        pauses++;
        long bound = first > longest >> doublings ? longest : first << doublings;
        return Math.max(LEAST, (long) (jitter.getAsDouble() * bound));
    }

    void reset() {
        pauses = 0;
    }
}
