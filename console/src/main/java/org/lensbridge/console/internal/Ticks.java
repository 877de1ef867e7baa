package org.lensbridge.console.internal;

import java.util.concurrent.TimeUnit;

/** The seconds since it was made, for commands that go on: they do not drift. Confined to one thread. */
final class Ticks {
    private final long begin = System.nanoTime();
    private long count;

    /** Waits for the next second. */
    void next() throws InterruptedException {
        count++;
        await(TimeUnit.SECONDS.toNanos(count));
    }

    /** Waits until so much time has passed since it was made; interrupted, it throws at once. */
    void await(long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        TimeUnit.NANOSECONDS.sleep(nanos - (System.nanoTime() - begin));
    }
}
