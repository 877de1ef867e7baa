package org.lensbridge.transport.internal.governor;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

/**
 * So many requests a second, and after a pause twice as many at once: a generic cell rate algorithm, whose whole state is the
 * moment at which the budget would be full again. A request that must wait takes its moment at once, so that requests go in the
 * order in which they came. Thread-safe, without locks.
 */
final class RequestRate {
    /** No moment before the deadline is left. */
    static final long NEVER = -1;

    private static final long SECOND = 1_000_000_000L;
    private static final int BURST_SECONDS = 2;

    private final IntSupplier perSecond;
    private final AtomicLong full;

    RequestRate(IntSupplier perSecond, long now) {
        this.perSecond = perSecond;
        full = new AtomicLong(now);
    }

    /** Takes a moment and returns how long it is until then, 0 for now; {@link #NEVER} takes none. */
    long reserve(long now, long deadline) {
        long interval = SECOND / perSecond.getAsInt();
        while (true) {
            long old = full.get();
            long next = (old - now > 0 ? old : now) + interval;
            long wait = Math.max(0, next - now - BURST_SECONDS * SECOND);
            if (wait > 0 && now + wait - deadline > 0) {
                return NEVER;
            }
            if (full.compareAndSet(old, next)) {
                return wait;
            }
        }
    }
}
