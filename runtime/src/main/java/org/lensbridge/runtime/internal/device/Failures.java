package org.lensbridge.runtime.internal.device;

import java.lang.reflect.InvocationTargetException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever a driver throws into a {@link CameraException} that names device and operation and holds nothing of the driver. What a
 * driver should not throw is a defect and logged once, without its message, which might hold a secret. Thread-safe.
 */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int MOST_REMEMBERED = 500;

    private final Set<String> logged = ConcurrentHashMap.newKeySet();
    private final LongAdder defects;

    Failures(LongAdder defects) {
        this.defects = defects;
    }

    /** The failure as a consumer may see it. */
    CameraException translate(Throwable thrown, DeviceId device, String driver, String operation) {
        Throwable failure = unwrap(thrown);
        if (failure instanceof CameraException known) {
            return known.on(device).during(operation).detached();
        }
        if (failure instanceof DeadlinePassed
                || failure instanceof InterruptedException
                || failure instanceof ClosedByInterruptException) {
            String reason = failure instanceof DeadlinePassed ? failure.getMessage() : "No answer in time.";
            return new CameraException(Kind.TIMEOUT, reason).on(device).during(operation);
        }
        defects.increment();
        String where = where(failure);
        if (logged.size() < MOST_REMEMBERED && logged.add(driver + " " + operation + " " + where)) {
            LOG.error(
                    "{}: the driver {} failed unexpectedly in {} ({}). This is a defect of the driver: report it to its maker.",
                    device,
                    driver,
                    operation,
                    where);
        }
        return new CameraException(
                        Kind.DRIVER_FAILURE,
                        "The driver " + driver + " failed unexpectedly ("
                                + failure.getClass().getSimpleName() + "); the log tells where.")
                .on(device)
                .during(operation);
    }

    private static Throwable unwrap(Throwable thrown) {
        Throwable failure = thrown;
        while (failure.getCause() != null
                && (failure instanceof ExecutionException
                        || failure instanceof CompletionException
                        || failure instanceof InvocationTargetException)) {
            failure = failure.getCause();
        }
        return failure;
    }

    private static String where(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String type = failure.getClass().getName();
        return trace.length == 0 ? type : type + " at " + trace[0];
    }
}
