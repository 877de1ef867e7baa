package org.lensbridge.runtime.internal.stream;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one thread at a time act on something, without anybody waiting: who finds the turn taken leaves its action to the thread that has it. Actions run in the
 * order in which they came and see what earlier ones did. Thread-safe.
 */
final class Turn {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger claims = new AtomicInteger();

    /** Runs the action now or has the present holder run it. */
    void run(Runnable action) {
        if (tryEnter()) {
            try {
                action.run();
            } finally {
                exit();
            }
        } else {
            waiting.add(action);
            if (claims.getAndIncrement() == 0) {
                drain();
            }
        }
    }

    /** Takes the turn when it is free; {@link #exit()} must follow. */
    boolean tryEnter() {
        return claims.get() == 0 && claims.compareAndSet(0, 1);
    }

    /** Runs what came meanwhile, and frees the turn. */
    void exit() {
        if (claims.decrementAndGet() != 0) {
            drain();
        }
    }

    private void drain() {
        do {
            try {
                waiting.remove().run();
            } catch (RuntimeException | Error e) {
                LOG.error("A stream could not do what came next.", e); // its turn must go on
            }
        } while (claims.decrementAndGet() != 0);
    }
}
