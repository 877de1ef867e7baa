package org.lensbridge.transport.internal.governor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.lensbridge.api.admin.HostStatus.Circuit;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HostLimits;

/**
 * Sends nothing to a host that is not there. After so many failures in a row it opens for a random pause; then one request finds out
 * whether the host is back while the others wait for what comes of it. Any sign of life closes it; a failure makes the next pause longer.
 *
 * <p>What counts as failure is its caller's decision. Thread-safe; closed and without failures, it costs two volatile reads a request.
 */
final class CircuitBreaker {
    private final String host;
    private final Supplier<HostLimits> limits;
    private final WaitingRoom room;
    private final HostCounters counters;
    private final Backoff backoff;
    private final List<Thread> waiting = new ArrayList<>();
    private volatile boolean closed = true;
    private volatile boolean probing;
    private volatile int failures;
    private long until;
    private long since;
    private String last = "";

    CircuitBreaker(
            String host, Supplier<HostLimits> limits, WaitingRoom room, HostCounters counters, DoubleSupplier jitter) {
        this.host = host;
        this.limits = limits;
        this.room = room;
        this.counters = counters;
        backoff = new Backoff(limits, jitter);
    }

    /** Passes unless the pause goes on; claims nothing. */
    void require() {
        if (!closed) {
            synchronized (this) {
                requireAfterPause();
            }
        }
    }

    /**
     * Lets a request out. While another one finds out whether the host is back, it waits for that.
     *
     * @return whether this request is the one that finds out: then one of the other methods must be told what came of it
     * @throws CameraException UNREACHABLE, with the time until the next try
     */
    boolean enter(Deadline deadline) {
        while (!closed) {
            synchronized (this) {
                requireAfterPause();
                if (!closed && !probing) {
                    probing = true;
                    return true;
                }
                waiting.add(Thread.currentThread());
            }
            if (!room.await(deadline, () -> closed || !probing, () -> {})) {
                throw new CameraException(
                        Kind.UNREACHABLE,
                        sentence() + " A request is finding out whether it is back; try again later.");
            }
        }
        return false;
    }

    private void requireAfterPause() {
        long left = left();
        if (left > 0) {
            throw new CameraException(Kind.UNREACHABLE, reason() + " " + last).after(Duration.ofNanos(left));
        }
    }

    /** The host gave a sign of life. */
    void alive() {
        if (closed && failures == 0) {
            return;
        }
        synchronized (this) {
            closed = true;
            failures = 0;
            backoff.reset();
            probeIsOver();
        }
    }

    /**
     * The host gave none.
     *
     * @param reason a sentence
     */
    synchronized void failed(boolean probe, String reason) {
        if (failures == 0) {
            since = room.now();
        }
        last = reason;
        failures++;
        boolean opens = closed && failures >= limits.get().breakerThreshold();
        if (opens || probe && !closed) {
            until = room.now() + backoff.next();
            closed = false;
            counters.add(Figure.BREAKER_OPENED);
        }
        if (probe) {
            probeIsOver();
        }
    }

    /** The request ended without telling anything about the host. */
    void undecided(boolean probe) {
        if (probe) {
            synchronized (this) {
                probeIsOver();
            }
        }
    }

    private void probeIsOver() {
        probing = false;
        waiting.forEach(LockSupport::unpark);
        waiting.clear();
    }

    synchronized Circuit state() {
        return closed ? Circuit.CLOSED : left() > 0 ? Circuit.OPEN : Circuit.HALF_OPEN;
    }

    /** How long nothing is sent yet; 0 when something is. */
    synchronized long left() {
        return closed ? 0 : Math.max(0, until - room.now());
    }

    /** For how long the host was not reachable and when it is tried next, a sentence. */
    synchronized String reason() {
        return sentence() + " It is tried again in " + Spans.text(left()) + ".";
    }

    private synchronized String sentence() {
        return "Nothing at " + host + " was reachable for " + Spans.text(room.now() - since) + ".";
    }
}
