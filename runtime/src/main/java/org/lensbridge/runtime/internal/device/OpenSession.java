package org.lensbridge.runtime.internal.device;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.driver.DeviceSession;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * A session of a driver with everything that was lent to it. After {@link #close()} nothing here refers to the driver. Thread-safe.
 */
final class OpenSession implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 1500;

    private final String driver;
    private final long bundle;
    private final CallPool pool;
    private final LentContext context;
    private final Set<LentHandle> handles = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private DeviceSession session;

    OpenSession(Driver driver, DeviceSession session, LentContext context, CallPool pool) {
        this.driver = driver.name();
        this.bundle = driver.bundle();
        this.session = session;
        this.context = context;
        this.pool = pool;
    }

    /** The driver's name. */
    String driver() {
        return driver;
    }

    /** The driver's bundle. */
    long bundle() {
        return bundle;
    }

    /** The driver's object. */
    synchronized DeviceSession session() {
        if (session == null) {
            throw new CameraException(Kind.GONE, "Its session with the driver " + driver + " is closed.");
        }
        return session;
    }

    <C extends Capability> Optional<C> capability(int channel, Class<C> type) {
        return session().capability(channel, type);
    }

    /** A stand-in for something that the driver has opened and that is only closed. */
    LentHandle lend(AutoCloseable opened) {
        return lend(opened, failure -> new CameraException(Kind.DRIVER_FAILURE, "The driver " + driver + " failed."));
    }

    /** A stand-in for something that the driver has opened; {@code failures} as there. */
    LentHandle lend(AutoCloseable opened, Function<Exception, CameraException> failures) {
        LentHandle handle = new LentHandle(opened, pool, handles::remove, failures);
        boolean tooLate;
        synchronized (this) {
            tooLate = session == null;
            handles.add(handle);
        }
        if (tooLate) {
            handle.close();
            throw new CameraException(Kind.GONE, "Its session with the driver " + driver + " is closed.");
        }
        return handle;
    }

    /** Completes when the driver has closed its session, or when it takes too long. */
    CompletableFuture<Void> closeAsync() {
        DeviceSession closing;
        synchronized (this) {
            closing = session;
            session = null;
        }
        if (closing != null) {
            handles.forEach(LentHandle::abandon);
            handles.clear();
            context.close();
            pool.execute(() -> {
                try {
                    closing.close();
                } catch (RuntimeException | LinkageError ignored) {
                    // It is given up either way.
                } finally {
                    closed.complete(null);
                }
            });
            closed.completeOnTimeout(null, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
        return closed;
    }

    @Override
    public void close() {
        closeAsync();
    }
}
