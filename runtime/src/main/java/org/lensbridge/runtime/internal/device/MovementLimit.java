package org.lensbridge.runtime.internal.device;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Stops a movement when its time is over, whatever became of the client that began it. Thread-safe. */
final class MovementLimit {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ScheduledExecutorService timer;
    private Future<?> pending;

    MovementLimit(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /** Refuses a limit outside of the contract. */
    static void check(Duration limit) {
        if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST) > 0) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "A movement lasts more than zero and at most 60 seconds.");
        }
    }

    /** Another movement or a stop takes over. */
    synchronized void cancel() {
        if (pending != null) {
            pending.cancel(false);
            pending = null;
        }
    }

    /** Stops after this time unless something takes over before; {@code stop} must not block. */
    synchronized void stopAfter(Duration limit, Runnable stop) {
        cancel();
        pending = timer.schedule(stop, limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
