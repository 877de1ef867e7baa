package org.lensbridge.transport.internal.rtp;

import java.time.Instant;

/**
 * The times of a track's frames. Timestamps count from the first frame's arrival; where the sender reports its clock for several tracks, a track moves
 * by up to half of each step to where that clock puts it. Timestamps that jump, stand still or go back are taken up where the frame arrived. Confined.
 */
final class TrackTime {
    /** In nanoseconds: how far timestamps may run ahead of the arrival in one step. */
    private static final long AHEAD = 10_000_000_000L;
    /** In nanoseconds: how far back the order of pictures goes, and how long a clock may stand still. */
    private static final long BACK = 1_000_000_000L;
    /** In nanoseconds: nobody hears or sees less. */
    private static final long SMALL = 20_000_000;

    private final SessionTime session;
    private final SenderClock sender;
    private final int rate;

    private boolean begun;
    private boolean aligned;
    private int last;
    private long ticks;
    private long anchor;
    private long shift;
    private long pts;
    private long arrived;
    private long moved;
    private Instant captured = Instant.EPOCH;

    TrackTime(SessionTime session, SenderClock sender, int rate) {
        this.session = session;
        this.sender = sender;
        this.rate = rate;
    }

    /** The packets that come have nothing to do with those before. */
    void restart() {
        if (begun) {
            begun = false;
            aligned = false;
        }
    }

    /** In nanoseconds since the session's beginning, never going back. {@link #captured} then tells of the same frame. */
    long presentation(int timestamp, long now) {
        long before = pts;
        if (!begun) {
            begun = true;
            anchor(timestamp, Math.max(pts, session.elapsed(now)), now);
        } else {
            step(timestamp, now);
        }
        long plain = anchor + shift + Ticks.nanos(ticks, rate);
        if (sender.tells(timestamp, now)) {
            long wall = sender.wall(timestamp);
            captured = session.captured(wall);
            long error = session.error(wall, plain, aligned);
            long most = Math.max(0, plain - before) / 2;
            aligned = true;
            if (Math.abs(error) > SMALL) {
                long move = Math.max(-most, Math.min(most, error));
                shift += move;
                plain += move;
            }
        } else {
            captured = session.now();
        }
        pts = Math.max(before, plain);
        arrived = now;
        return pts;
    }

    Instant captured() {
        return captured;
    }

    private void step(int timestamp, long now) {
        int delta = timestamp - last;
        long media = Ticks.nanos(delta, rate);
        boolean still = delta == 0 && now - moved > BACK;
        if (media < -BACK || media - (now - arrived) > AHEAD || still) {
            anchor(timestamp, pts + Math.max(0, now - arrived), still ? moved : now);
            return;
        }
        ticks += delta;
        last = timestamp;
        moved = delta == 0 ? moved : now;
    }

    private void anchor(int timestamp, long at, long progress) {
        last = timestamp;
        ticks = 0;
        shift = 0;
        anchor = at;
        moved = progress;
    }
}
