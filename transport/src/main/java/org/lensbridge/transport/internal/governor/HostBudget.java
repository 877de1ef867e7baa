package org.lensbridge.transport.internal.governor;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * How many calls and streams run at one host at a time. Waiting is first come, first served, and ends with the caller's
 * deadline. Thread-safe.
 */
public final class HostBudget {
    private final String host;
    private final int controls;
    private final int streams;
    private final Semaphore controlTurns;
    private final Semaphore streamTurns;

    HostBudget(String host, int controls, int streams) {
        this.host = host;
        this.controls = controls;
        this.streams = streams;
        controlTurns = new Semaphore(controls, true);
        streamTurns = new Semaphore(streams, true);
    }

    /** Waits for the turn of a call. */
    public void beginControl(Deadline deadline) {
        acquire(controlTurns, deadline, controls + " calls");
    }

    /** Ends the turn of a call. */
    public void endControl() {
        controlTurns.release();
    }

    /** Waits for the turn of a stream. */
    public void beginStream(Deadline deadline) {
        acquire(streamTurns, deadline, streams + " streams");
    }

    /** Ends the turn of a stream. */
    public void endStream() {
        streamTurns.release();
    }

    private void acquire(Semaphore turns, Deadline deadline, String what) {
        try {
            if (!turns.tryAcquire(deadline.remainingNanos(), TimeUnit.NANOSECONDS)) {
                throw new CameraException(
                        Kind.BUSY,
                        what + " are in flight at host " + host + " and none ended in time; try again later.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CameraException(Kind.BUSY, "Interrupted while waiting for a turn at host " + host + ".");
        }
    }
}
