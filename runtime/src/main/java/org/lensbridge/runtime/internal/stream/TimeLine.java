package org.lensbridge.runtime.internal.stream;

import java.time.Duration;
import java.util.Arrays;

/**
 * Puts the frames of one upstream after the other on one line of presentation times that never goes back on a track. Within an upstream the
 * device's own distances are kept, between the tracks as well, unless its times jump: a track that jumps goes on by the clock on the wall, and the others join it
 * as they jump themselves. A device whose clock is too fast is held back, so that the line never runs away from the wall. Confined to the stream's turn.
 */
final class TimeLine {
    /** A track that goes back by more than this begins a new count; less is a pause that nobody sees. */
    private static final long BACKWARD = Duration.ofMillis(100).toNanos();
    /** So does one that steps ahead by more than this and the time that has passed. */
    private static final long FORWARD = Duration.ofSeconds(3).toNanos();
    /** How far apart the tracks of one upstream may begin. */
    private static final long APART = Duration.ofSeconds(10).toNanos();
    /** How far the line may be ahead of the wall: devices may begin with some seconds that they have stored. */
    private static final long AHEAD = Duration.ofSeconds(10).toNanos();
    /** Tracks whose jumps differ by less than this have made the same jump. */
    private static final long TOGETHER = Duration.ofSeconds(1).toNanos();
    /** A track that does not advance for so long although frames come begins a new count, however it came to that. */
    private static final long LONGEST_STAND = Duration.ofSeconds(1).toNanos();
    /** The least distance between the upstreams. */
    private static final long STEP = Duration.ofMillis(1).toNanos();

    private final Track[] tracks;
    private long origin;
    private long latest = -1;
    private long latestAt;
    private boolean anchored;

    private static final class Track {
        /** What is added to the device's times. */
        private long offset;
        /** Where its last frame was put, and when that was last farther than the frame before. */
        private long last;

        private long advancedAt;

        private boolean known;
        private long pts;
        private long at;
    }

    TimeLine(int count) {
        tracks = new Track[count];
        Arrays.setAll(tracks, i -> new Track());
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
    long place(int number, long pts, long now) {
        Track track = tracks[number];
        if (!anchored) {
            anchor(pts, now);
        } else if (!track.known) {
            long distance = pts + track.offset - latest;
            if (distance < -APART || distance > APART + now - latestAt) {
                track.offset = latest + now - latestAt - pts;
            }
        } else {
            long step = pts - track.pts;
            boolean stuck = pts + track.offset <= track.last && now - track.advancedAt > LONGEST_STAND;
            if (stuck || step < -BACKWARD || step > now - track.at + FORWARD) {
                track.offset = afterJump(track, pts, now);
            }
        }
        holdBack(track.offset, pts + track.offset - (now - origin) - AHEAD);
        long placed = Math.max(track.last, pts + track.offset);
        track.known = true;
        track.pts = pts;
        track.at = now;
        if (placed > track.last) {
            track.last = placed;
            track.advancedAt = now;
        }
        if (placed >= latest) {
            latest = placed;
            latestAt = now;
        }
        return placed;
    }

    /** All tracks begin anew: after what was before, by the time that has passed where the line is not ahead. */
    private void anchor(long pts, long now) {
        long start = 0;
        if (latest < 0) {
            origin = now;
        } else {
            start = Math.max(latest + STEP, Math.min(latest + now - latestAt, now - origin));
        }
        for (Track track : tracks) {
            track.offset = start - pts;
            track.known = false;
            track.advancedAt = now;
        }
        anchored = true;
    }

    private long afterJump(Track jumped, long pts, long now) {
        long byClock = jumped.last + Math.max(STEP, now - jumped.at) - pts;
        for (Track other : tracks) {
            if (other.known && other.offset != jumped.offset && Math.abs(other.offset - byClock) < TOGETHER) {
                return other.offset;
            }
        }
        return byClock;
    }

    /** Takes it from all tracks that go together. */
    private void holdBack(long offset, long excess) {
        for (Track track : tracks) {
            if (excess > 0 && track.offset == offset) {
                track.offset -= excess;
            }
        }
    }
}
