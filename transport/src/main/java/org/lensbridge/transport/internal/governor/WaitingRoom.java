package org.lensbridge.transport.internal.governor;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Where calls of one host wait, and how many do. Thread-safe. */
final class WaitingRoom {
    private static final long LONGEST = Long.MAX_VALUE / 4;

    private final LongSupplier clock;
    private final HostCounters counters;
    private final AtomicInteger waiting = new AtomicInteger();

    WaitingRoom(LongSupplier clock, HostCounters counters) {
        this.clock = clock;
        this.counters = counters;
    }

    long now() {
        return clock.getAsLong();
    }

    int waiting() {
        return waiting.get();
    }

    /** Until the condition holds or the deadline passes; tells whether it holds. */
    boolean await(Deadline deadline, BooleanSupplier done) {
        return await(deadline, LONGEST, done);
    }

    /** The same, but for at most so many nanoseconds. */
    boolean await(Deadline deadline, long nanos, BooleanSupplier done) {
        long now = now();
        counters.add(Figure.WAITS);
        waiting.incrementAndGet();
        try {
            return deadline.caller().await(done, now + Math.min(nanos, deadline.at() - now), clock);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Lets time pass. */
    void pause(Deadline deadline, long nanos) {
        await(deadline, nanos, () -> false);
    }
}
