package org.lensbridge.transport.internal.rtp;

import java.time.Clock;
import java.time.Instant;

/** The time that the tracks of a session share: begins with the first frame of any. Confined. */
public final class SessionTime {
    /** In nanoseconds: a difference that no two tracks of one scene have. */
    private static final long STEP = 10_000_000_000L;
    /** In nanoseconds: a clock further from ours is not believed. */
    private static final long DAY = 86_400_000_000_000L;

    private final Clock clock;
    private final boolean several;
    private boolean begun;
    private long beginning;
    private boolean based;
    private long base;

    /**
     * For one session.
     *
     * @param several whether it has tracks that must keep step
     */
    public SessionTime(Clock clock, boolean several) {
        this.clock = clock;
        this.several = several;
    }

    /** In nanoseconds: how long the session has been running. */
    long elapsed(long now) {
        if (!begun) {
            begun = true;
            beginning = now;
        }
        return Math.max(0, now - beginning);
    }

    /**
     * How far a frame is from where the sender's clock puts it, in nanoseconds.
     *
     * @param aligned whether its track has been on that clock; then a step is one of the clock, and where the frames are stays right
     */
    long error(long wall, long pts, boolean aligned) {
        if (!several) {
            return 0;
        }
        long error = wall - base - pts;
        if (!based || aligned && Math.abs(error) > STEP) {
            based = true;
            base = wall - pts;
            return 0;
        }
        return Math.abs(error) > STEP ? 0 : error;
    }

    Instant now() {
        return clock.instant();
    }

    /** The sender's time where it is within a day of ours, else ours. */
    Instant captured(long wall) {
        Instant now = clock.instant();
        long ours = now.getEpochSecond() * 1_000_000_000 + now.getNano();
        return Math.abs(wall - ours) < DAY ? Instant.ofEpochSecond(0, wall) : now;
    }
}
