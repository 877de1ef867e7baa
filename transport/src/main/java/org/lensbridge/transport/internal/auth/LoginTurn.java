package org.lensbridge.transport.internal.auth;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.internal.governor.Deadline;

/** Lets one call at a time log in, first come, first served. Thread-safe. */
final class LoginTurn {
    /** How soon a conversation that was closed meanwhile notices. */
    private static final long STEP = 200_000_000;

    private final Semaphore turn = new Semaphore(1, true);

    /**
     * Waits for the turn.
     *
     * @throws CameraException BUSY when it does not come in time, GONE soon after the caller's conversation was closed
     */
    void take(Deadline deadline) {
        try {
            boolean taken = false;
            while (!taken && deadline.remainingNanos() > 0) {
                deadline.caller().requireOpen();
                taken = turn.tryAcquire(Math.min(STEP, deadline.remainingNanos()), TimeUnit.NANOSECONDS);
            }
            if (!taken) {
                throw new CameraException(Kind.BUSY, "Another call is still logging in; try again later.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CameraException(Kind.BUSY, "Interrupted while another call was logging in.");
        }
    }

    /** Gives it to the next. */
    void release() {
        turn.release();
    }
}
