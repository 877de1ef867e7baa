package org.lensbridge.transport.internal.governor;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Where calls of one host wait, and how many do. Thread-safe. */
final class WaitingRoom {
    // A limit that grows by the clock tells nobody: who waits looks again after a while.
    private static final long LOOK_AGAIN = 2_000_000_000L;

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

    /**
     * Until the condition holds or the deadline passes; tells whether it holds.
     *
     * @param lookAgain runs now and then meanwhile
     */
    boolean await(Deadline deadline, BooleanSupplier done, Runnable lookAgain) {
        counters.add(Figure.WAITS);
        waiting.incrementAndGet();
        try {
            while (true) {
                long left = deadline.at() - now();
                if (deadline.caller().await(done, now() + Math.min(LOOK_AGAIN, left), clock)) {
                    return true;
                }
                if (left <= LOOK_AGAIN) {
                    return false;
                }
                lookAgain.run();
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Lets time pass, until the deadline at most. */
    void pause(Deadline deadline, long nanos) {
        counters.add(Figure.WAITS);
        waiting.incrementAndGet();
        try {
            long now = now();
            deadline.caller().await(() -> false, now + Math.min(nanos, deadline.at() - now), clock);
        } finally {
            waiting.decrementAndGet();
        }
    }
}
