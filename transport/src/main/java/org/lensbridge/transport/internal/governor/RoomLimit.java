package org.lensbridge.transport.internal.governor;

import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * How many connections a host has room for: the configured number, or what the host's refusals have taught, which is forgotten by
 * one connection a minute. Thread-safe.
 */
final class RoomLimit {
    private static final int LEAST = 2;
    private static final long MINUTE = 60_000_000_000L;
    // Calls that are refused together teach once.
    private static final long ONE_LESSON = 5_000_000_000L;

    private final IntSupplier configured;
    private final LongSupplier clock;
    private volatile Lesson lesson;

    private record Lesson(int most, long at) {}

    RoomLimit(IntSupplier configured, LongSupplier clock) {
        this.configured = configured;
        this.clock = clock;
    }

    int now() {
        int most = configured.getAsInt();
        Lesson last = lesson;
        return last == null ? most : (int) Math.min(most, last.most() + (clock.getAsLong() - last.at()) / MINUTE);
    }

    /** Whether the host's refusals allow less than is configured. */
    boolean isLearned() {
        return now() < configured.getAsInt();
    }

    /** Takes note that so many open connections were too many. */
    synchronized void tooMany(int open) {
        long now = clock.getAsLong();
        if (lesson == null || now - lesson.at() >= ONE_LESSON) {
            lesson = new Lesson(Math.max(LEAST, Math.min(open - 1, now())), now);
        }
    }
}
