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
 * gate costs two volatile reads.
 *
 * <p>A host that tells no time may be busy with one thing only, such as its pictures: that path alone is left alone then, so that the
 * movement of the camera can be stopped. When another path is busy too, without a good answer between, it is the whole host.
 */
final class Gate {
    private final String host;
    private final Supplier<HostLimits> limits;
    private final WaitingRoom room;
    private final HostCounters counters;
    private final Backoff backoff;
    private volatile Shut shut;
    private volatile Part part;
    private volatile boolean busy;
    /** The one path that is busy since the last good answer; empty for several. */
    private String only = "";

    private record Shut(long until, boolean told) {}

    /** Shut for one path. */
    private record Part(String path, long until) {
        boolean covers(String target) {
            return target.startsWith(path) && (target.length() == path.length() || target.charAt(path.length()) == '?');
        }
    }

    Gate(String host, Supplier<HostLimits> limits, WaitingRoom room, HostCounters counters, DoubleSupplier jitter) {
        this.host = host;
        this.limits = limits;
        this.room = room;
        this.counters = counters;
        backoff = new Backoff(limits, jitter);
    }

    /**
     * The host is busy.
     *
     * @param told zero when it tells no time
     * @param target what it was asked for
     */
    synchronized void busy(Duration told, String target) {
        String path = target.indexOf('?') < 0 ? target : target.substring(0, target.indexOf('?'));
        boolean alone = told.isZero() && (!busy || path.equals(only));
        only = alone ? path : "";
        busy = true;
        long longest = limits.get().longestRetryAfter().toNanos();
        long pause = told.isZero()
                ? backoff.next()
                : told.compareTo(Duration.ofDays(1)) > 0 ? longest : Math.min(longest, told.toNanos());
        long until = room.now() + pause;
        if (alone) {
            part = new Part(path, until);
        } else if (shut == null || until - shut.until() > 0) {
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
    void pass(Deadline deadline, String target) {
        for (long left = require(deadline, target); left > 0; left = require(deadline, target)) {
            room.pause(deadline, left);
        }
    }

    /**
     * Passes when it is open or a wait is worth it, and tells how long that would be.
     *
     * @param target the empty text for whatever it may be
     * @throws CameraException BUSY, with the time until it opens
     */
    long require(Deadline deadline, String target) {
        long left = shut == null && part == null ? 0 : left(target);
        if (left > 0 && left > (deadline.at() - room.now()) / 2) {
            counters.add(Figure.TURNED_AWAY);
            throw new CameraException(Kind.BUSY, reason() + " Nothing was sent; try again later.")
                    .after(Duration.ofNanos(left));
        }
        return left;
    }

    /** How long it is shut yet for a target; 0 when it is open. */
    long left(String target) {
        Part current = part;
        long left = current == null ? 0 : current.until() - room.now();
        if (current != null && left <= 0) {
            synchronized (this) {
                part = part == current ? null : part;
            }
        }
        return Math.max(left(), current != null && current.covers(target) ? left : 0);
    }

    /** How long it is shut yet for all; 0 when it is open. */
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
