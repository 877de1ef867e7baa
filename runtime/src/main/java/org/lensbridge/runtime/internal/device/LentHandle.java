package org.lensbridge.runtime.internal.device;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.api.media.StreamHandle;

/**
 * Stands for a stream or an event conversation that is open in a driver, and refers to the driver only while it is open.
 * Closing waits a second at most. Thread-safe.
 */
final class LentHandle implements StreamHandle, EventSubscription {
    private static final long PATIENCE_MILLIS = 1000;

    private final AtomicReference<AutoCloseable> open;
    private final Optional<Duration> heartbeat;
    private final CallPool pool;
    private final Consumer<LentHandle> forget;

    LentHandle(AutoCloseable opened, CallPool pool, Consumer<LentHandle> forget) {
        this.open = new AtomicReference<>(opened);
        this.heartbeat = opened instanceof EventSubscription events ? events.heartbeat() : Optional.empty();
        this.pool = pool;
        this.forget = forget;
    }

    @Override
    public Optional<Duration> heartbeat() {
        return heartbeat;
    }

    /** Lets go of the driver's object without closing it: its session is closed. */
    void abandon() {
        open.set(null);
    }

    @Override
    public void close() {
        AutoCloseable closing = open.getAndSet(null);
        if (closing == null) {
            return;
        }
        forget.accept(this);
        CompletableFuture<Void> closed = new CompletableFuture<>();
        pool.execute(() -> {
            try {
                closing.close();
            } catch (Exception | LinkageError ignored) {
                // Nobody can do anything about a conversation that does not end well.
            } finally {
                closed.complete(null);
            }
        });
        try {
            closed.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException ignored) {
            // It ends in its own time.
        }
    }
}
