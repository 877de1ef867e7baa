package org.lensbridge.runtime.internal.stream;

import java.time.Duration;

/**
 * Puts the frames of one upstream after the other on one line of presentation times that never goes back on a track. Within an upstream the
 * device's own distances are kept, unless its times jump. Confined to the stream's turn.
 */
final class TimeLine {
    /** A device's times that go back by more than this begin a new count. */
    private static final long BACKWARD = Duration.ofSeconds(1).toNanos();
    /** So do times that run ahead of the clock on the wall by more than this. */
    private static final long FORWARD = Duration.ofSeconds(10).toNanos();
    /** The least distance between the upstreams. */
    private static final long STEP = Duration.ofMillis(1).toNanos();

    private final long[] last;
    private long latest = -STEP;
    private long latestAt;
    private long offset;
    private boolean anchored;

    TimeLine(int tracks) {
        last = new long[tracks];
    }

    /** The next frame comes from another upstream. */
    void restart() {
        anchored = false;
    }

    /**
     * The frame's place in nanoseconds.
     *
     * @param pts by the device, in nanoseconds
     * @param now the clock's nanoseconds
     */
    long place(int track, long pts, long now) {
        long elapsed = latest < 0 ? 0 : now - latestAt;
        if (!anchored || jumps(pts + offset, elapsed)) {
            offset = latest + Math.max(STEP, elapsed) - pts;
            anchored = true;
        }
        long placed = Math.max(last[track], pts + offset);
        last[track] = placed;
        if (placed >= latest) {
            latest = placed;
            latestAt = now;
        }
        return placed;
    }

    private boolean jumps(long placed, long elapsed) {
        return placed < latest - BACKWARD || placed > latest + elapsed + FORWARD;
    }
}
