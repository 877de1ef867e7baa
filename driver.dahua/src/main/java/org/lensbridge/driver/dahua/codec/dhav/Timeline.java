package org.lensbridge.driver.dahua.codec.dhav;

import java.util.OptionalLong;

/**
 * Makes times of stamps. A date of DHAV counts seconds, so the running counter beside it tells how far a packet is from the one before,
 * and the date keeps that right. What plays backwards or jumps has recorded times that do, and a position that goes on.
 *
 * <p>Confined to one thread.
 */
public final class Timeline {
    /** Streams of one picture in many seconds are known; whoever pauses longer has jumped. */
    private static final long LONGEST_STEP = 30_000;

    /** Sound and pictures of one moment come one after the other. */
    private static final long JITTER = 500;

    /** The step that stands for a jump: a frame at 25 per second. */
    private static final long JUMP = 40;

    private boolean begun;
    private boolean dated;
    private long time;
    private int counter;
    private long front;
    private long position;

    /** Moves on to the next packet. */
    public void to(Stamp stamp) {
        time = next(stamp);
        counter = stamp.milliseconds();
        dated |= stamp.seconds().isPresent();
        if (!begun) {
            begun = true;
            front = time;
        }
        long ahead = time - front;
        if (ahead > LONGEST_STEP || ahead < -JITTER) {
            position += JUMP;
            front = time;
        } else if (ahead > 0) {
            position += ahead;
            front = time;
        }
    }

    /** Milliseconds since 1970 began, in UTC or the device's local time as the stamps are; empty before the first date. */
    public OptionalLong time() {
        return dated ? OptionalLong.of(time) : OptionalLong.empty();
    }

    /** Milliseconds since the first packet; never goes back. */
    public long position() {
        return position;
    }

    private long next(Stamp stamp) {
        if (!stamp.local()) {
            return stamp.seconds().orElse(0) * 1000 + stamp.milliseconds();
        }
        long counted = begun ? time + (short) (stamp.milliseconds() - counter) : 0;
        if (stamp.seconds().isEmpty()) {
            return counted;
        }
        long second = stamp.seconds().getAsLong() * 1000;
        return Math.max(second, Math.min(counted, second + 999));
    }
}
