package org.lensbridge.media.internal.mp4;

import java.time.Duration;

/**
 * Turns presentation times into a track's decode times. A frame's own duration is not known while it is written: it gets the distance from
 * the one before, since holding each frame back until the next would cost a frame of delay. Pictures keep their times; sound is put end
 * to end, as players want it, unless it is off by more than a moment. Confined to one thread.
 */
final class TrackClock {
    private static final long NANOS = 1_000_000_000;
    private static final int LONGEST_SECONDS = 10;
    private static final int FIRST_PART = 25;
    private static final int MOMENT_PART = 10;

    private final int scale;
    private long last = -1;
    private long duration;

    TrackClock(int scale) {
        this.scale = scale;
        duration = scale / FIRST_PART;
    }

    /** Its ticks in a second. */
    int scale() {
        return scale;
    }

    /** The decode time of a picture. */
    long picture(Duration pts) {
        long time = Math.max(ticks(pts), last + 1);
        if (last >= 0) {
            duration = Math.min(time - last, (long) LONGEST_SECONDS * scale);
        }
        last = time;
        return time;
    }

    /** The decode time of sound that lasts {@code ticks}. */
    long sound(Duration pts, long ticks) {
        long time = ticks(pts);
        long end = last < 0 ? time : last + duration;
        if (Math.abs(time - end) < scale / MOMENT_PART || time < end) {
            time = end;
        }
        last = time;
        duration = ticks;
        return time;
    }

    /** How long what came last is said to last. */
    int duration() {
        return (int) duration;
    }

    private long ticks(Duration pts) {
        return pts.isNegative() ? 0 : pts.getSeconds() * scale + pts.getNano() * (long) scale / NANOS;
    }
}
