package org.lensbridge.itest;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for conditions. */
final class Await {
    private Await() {}

    /** Waits up to 20 seconds until the condition holds. */
    static void until(String what, Callable<Boolean> condition) throws Exception {
        until(Duration.ofSeconds(20), what, condition);
    }

    static void until(Duration limit, String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + limit.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
