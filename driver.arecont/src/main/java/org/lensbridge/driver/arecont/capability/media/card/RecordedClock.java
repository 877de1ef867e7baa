package org.lensbridge.driver.arecont.capability.media.card;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The recorded time of what is playing: pictures do not tell theirs, so that it goes on from where playing began, as fast as it plays, up to the end
 * of what is played. Thread-safe.
 */
final class RecordedClock extends Clock {
    private final Instant end;
    private Instant from;
    private long since = System.nanoTime();
    private double speed;

    /** A clock that stands at {@code from}. */
    RecordedClock(Instant from, Instant end) {
        this.from = from;
        this.end = end;
    }

    /** Goes on from a time; a speed of 0 stands still. */
    synchronized void go(Instant time, double times) {
        from = time;
        since = System.nanoTime();
        speed = times;
    }

    @Override
    public synchronized Instant instant() {
        Instant now = from.plus(Duration.ofNanos(Math.round((System.nanoTime() - since) * speed)));
        return now.isAfter(end) ? end : now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
