package org.lensbridge.tck;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for conditions, not for times. Stateless. */
public final class Await {
    /** A second is what closing is promised to take at most; the rest is for busy machines. A hang takes longer still. */
    static final Duration CLOSING = Duration.ofSeconds(6);

    /** Patience with what should come at once. */
    static final Duration SOON = Duration.ofSeconds(10);

    /** How long nothing comes before nothing is believed to come any more. */
    static final Duration QUIET = Duration.ofMillis(300);

    private Await() {}

    /** Waits until the condition holds, at most so long; whether it does. */
    public static boolean until(BooleanSupplier condition, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(5_000_000);
        }
        return true;
    }

    static <T> Optional<T> next(BlockingQueue<T> queue, Duration time) {
        try {
            return Optional.ofNullable(queue.poll(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
