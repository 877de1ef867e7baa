package org.lensbridge.driver.support.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;

/**
 * Something that is open at a device, such as a search, of which devices have few. Closing sends each request that ends it once, whatever
 * happened before: also for a caller who was interrupted, and when the session is closed first. That a device refuses to end what is over takes
 * nothing from what it gave. Thread-safe; closing is idempotent and takes at most 2 seconds for each request, with the session less than one in all.
 */
public final class DeviceHandle implements AutoCloseable {
    /** A device that does not answer must not hold up the caller once more for each step. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** All steps together take less than the second in which a session closes. */
    private static final Duration HASTE = Duration.ofMillis(800);

    private final OperationEngine engine;
    private final SessionScope scope;
    private final List<Operation> ends;
    private final Map<String, Value> arguments;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Runnable closer;

    private DeviceHandle(
            OperationEngine engine, SessionScope scope, List<Operation> ends, Map<String, Value> arguments) {
        this.engine = engine;
        this.scope = scope;
        this.ends = List.copyOf(ends);
        this.arguments = Map.copyOf(arguments);
        this.closer = () -> end(HASTE.dividedBy(ends.size()));
    }

    /**
     * For what was just opened. It is ended at once, and this fails with GONE, when the session was closed meanwhile.
     *
     * @param ends the requests that end it, in their order; all take {@code arguments}
     */
    public static DeviceHandle own(
            OperationEngine engine, SessionScope scope, List<Operation> ends, Map<String, Value> arguments) {
        DeviceHandle handle = new DeviceHandle(engine, scope, ends, arguments);
        scope.onClose(handle.closer);
        return handle;
    }

    @Override
    public void close() {
        scope.forget(closer);
        end(PATIENCE);
    }

    private void end(Duration patience) {
        if (closed.compareAndSet(false, true)) {
            // A caller who was interrupted still has to tell the device.
            boolean interrupted = Thread.interrupted();
            ends.forEach(step -> send(step, patience));
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void send(Operation step, Duration patience) {
        try {
            engine.send(step, arguments, Optional.of(patience));
        } catch (CameraException ignored) {
            // Devices refuse to end searches that worked; more than asking cannot be done anyway.
        }
    }
}
