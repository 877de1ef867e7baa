package org.lensbridge.transport.internal.governor;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HostLimits;

/**
 * Shut while a host that is busy wants to be left alone: for the time that it tells, else for a pause that grows until a good answer.
 * Who finds it shut waits if at least half of the time for the call is left when it opens, and else fails at once. Thread-safe; an open
 * gate costs one volatile read.
 */
final class Gate {
    private final String host;
    private final Supplier<HostLimits> limits;
    private final WaitingRoom room;
    private final HostCounters counters;
    private final Backoff backoff;
    private volatile Shut shut;
    private volatile boolean busy;

    private record Shut(long until, boolean told) {}

    Gate(String host, Supplier<HostLimits> limits, WaitingRoom room, HostCounters counters, DoubleSupplier jitter) {
        this.host = host;
        this.limits = limits;
        this.room = room;
        this.counters = counters;
        backoff = new Backoff(limits, jitter);
    }

    /** The host is busy; zero when it tells no time. */
    synchronized void busy(Duration told) {
        busy = true;
        long longest = limits.get().longestRetryAfter().toNanos();
        long pause = told.isZero()
                ? backoff.next()
                : told.compareTo(Duration.ofDays(1)) > 0 ? longest : Math.min(longest, told.toNanos());
        long until = room.now() + pause;
        if (shut == null || until - shut.until() > 0) {
            shut = new Shut(until, !told.isZero());
        }
    }

    /** The host answers as it should. */
    void good() {
        if (busy) {
            synchronized (this) {
                busy = false;
                backoff.reset();
            }
        }
    }

    /**
     * Passes when it is open, or after a wait.
     *
     * @throws CameraException BUSY, with the time until it opens
     */
    void pass(Deadline deadline) {
        for (long left = require(deadline); left > 0; left = require(deadline)) {
            room.pause(deadline, left);
        }
    }

    /**
     * Passes when it is open or a wait is worth it, and tells how long that would be.
     *
     * @throws CameraException BUSY, with the time until it opens
     */
    long require(Deadline deadline) {
        long left = shut == null ? 0 : left();
        if (left > 0 && left > (deadline.at() - room.now()) / 2) {
            counters.add(Figure.TURNED_AWAY);
            throw new CameraException(Kind.BUSY, reason() + " Nothing was sent; try again later.")
                    .after(Duration.ofNanos(left));
        }
        return left;
    }

    /** How long it is shut yet; 0 when it is open. */
    long left() {
        Shut current = shut;
        if (current == null) {
            return 0;
        }
        long left = current.until() - room.now();
        if (left <= 0) {
            synchronized (this) {
                if (shut == current) {
                    shut = null;
                }
            }
        }
        return Math.max(0, left);
    }

    /** Why it is shut, a sentence. */
    String reason() {
        Shut current = shut;
        boolean told = current != null && current.told();
        return told
                ? host + " is busy and asks to be left alone for a while."
                : host + " is busy, so it is left alone for a moment.";
    }
}
