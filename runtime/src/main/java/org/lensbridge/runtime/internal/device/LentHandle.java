package org.lensbridge.runtime.internal.device;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.api.media.StreamHandle;

/**
 * Stands for a stream, an event conversation or a talk that is open in a driver, and refers to the driver only while it is open.
 * Closing waits a second at most, whatever the driver does, and ends a {@link #send} that another thread is in. Thread-safe.
 */
final class LentHandle implements StreamHandle, EventSubscription, Talk {
    private static final long PATIENCE_MILLIS = 1000;

    private final AtomicReference<AutoCloseable> open;
    private final Optional<Duration> heartbeat;
    private final CallPool pool;
    private final Consumer<LentHandle> forget;
    private final Function<Exception, CameraException> failures;

    /** {@code failures} makes of what the driver throws something that holds nothing of the driver. */
    LentHandle(
            AutoCloseable opened,
            CallPool pool,
            Consumer<LentHandle> forget,
            Function<Exception, CameraException> failures) {
        this.failures = failures;
        this.open = new AtomicReference<>(opened);
        this.heartbeat = opened instanceof EventSubscription events ? events.heartbeat() : Optional.empty();
        this.pool = pool;
        this.forget = forget;
    }

    @Override
    public Optional<Duration> heartbeat() {
        return heartbeat;
    }

    @Override
    public void send(ByteBuffer sound) {
        if (!(open.get() instanceof Talk talk)) {
            throw new CameraException(Kind.GONE, "The talk was closed.");
        }
        try {
            talk.send(sound);
        } catch (RuntimeException e) {
            throw failures.apply(e);
        }
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
