package org.lensbridge.runtime.internal.talk;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.runtime.internal.flow.Pools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes the talks of devices, each on a thread of its own, and tells when a speech has been silent. Thread-safe. */
final class TalkThreads implements AutoCloseable {
    /** How long a device's talk may take to close before nobody waits for it any more. */
    static final long PATIENCE_MILLIS = 900;

    private static final Logger LOG = LoggerFactory.getLogger(TalkThreads.class);

    private final Duration idle;
    private final ExecutorService pool = Pools.unbounded("talk-close");
    private final ScheduledExecutorService clock = Pools.clock("talk-clock");

    TalkThreads(Duration idle) {
        this.idle = idle;
    }

    /** How long a talk stays open without sound. */
    Duration idle() {
        return idle;
    }

    /** Runs a short task after the idle time. */
    void after(Runnable task) {
        try {
            clock.schedule(task, idle.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException ignored) {
            // The bundle stops, which closes all speeches.
        }
    }

    /** Closes a talk; completes {@code done} when it is closed, however it went. */
    void close(Talk talk, CompletableFuture<Void> done) {
        Runnable closing = () -> {
            try {
                talk.close();
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("A talk did not close well.", e);
            } finally {
                done.complete(null);
            }
        };
        try {
            pool.execute(closing);
        } catch (RejectedExecutionException e) {
            closing.run();
        }
    }

    /** Waits for a talk that is being closed, for so long as anybody waits. */
    static void await(Future<?> closing) {
        try {
            closing.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException ignored) {
            // It ends in its own time.
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        pool.shutdown();
    }
}
