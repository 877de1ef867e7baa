package org.lensbridge.api.capability;

import java.time.Duration;
import org.lensbridge.api.capability.image.CleaningMethods;
import org.lensbridge.api.error.CameraException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Wipes or shakes what is in front of the lens of a channel. {@link #methods()} says which of the optional ways the device has; the others fail
 * with UNSUPPORTED.
 */
@ConsumerType
public interface LensCleaning extends Capability {
    /** What this device can do. Does no I/O. */
    @Lane(Lane.Order.BESIDE)
    CleaningMethods methods();

    /** Cleans once; returns when the device has begun. */
    void clean();

    /**
     * Cleans again and again until {@link #stop}.
     *
     * @param interval from one time to the next, at least a second; the device may round it
     */
    default void start(Duration interval) {
        throw CameraException.notOffered();
    }

    /** Ends {@link #start}. Overtakes what waits. Harmless when nothing moves. */
    @Lane(Lane.Order.URGENT)
    default void stop() {
        throw CameraException.notOffered();
    }
}
