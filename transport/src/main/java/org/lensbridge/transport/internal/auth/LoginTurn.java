package org.lensbridge.transport.internal.auth;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.internal.governor.Deadline;

/** Lets one call at a time log in, first come, first served. Thread-safe. */
final class LoginTurn {
    private final Semaphore turn = new Semaphore(1, true);

    /** Waits for the turn. */
    void take(Deadline deadline) {
        try {
            if (!turn.tryAcquire(deadline.remainingNanos(), TimeUnit.NANOSECONDS)) {
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
