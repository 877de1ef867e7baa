package org.lensbridge.api.capability;

import java.time.Duration;
import org.lensbridge.api.capability.image.LensMethods;
import org.lensbridge.api.capability.image.LensMotion;
import org.lensbridge.api.capability.image.LensPosition;
import org.lensbridge.api.capability.image.LensStatus;
import org.lensbridge.api.error.CameraException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The motors of a lens, without the head that turns it. {@link #methods()} says which of the ways this lens has; the others
 * fail with UNSUPPORTED.
 */
@ConsumerType
public interface Lens extends Capability {
    /** What this lens can do. Does no I/O. */
    @Lane(Lane.Order.BESIDE)
    LensMethods methods();

    /** Where the lens stands, and whether it has arrived. */
    default LensStatus status() {
        throw CameraException.notOffered();
    }

    /**
     * Moves until {@link #stop()}, another movement, the end of the way, or the limit, which the runtime and where possible the device enforce.
     *
     * @param limit more than zero and at most 60 seconds
     */
    void move(LensMotion motion, Duration limit);

    /** Stops every motor of the lens. Overtakes what waits. Harmless when nothing moves. */
    @Lane(Lane.Order.URGENT)
    void stop();

    /** Moves one step: 1 is the device's largest step, and what is smaller than its smallest is its smallest. */
    default void step(LensMotion motion) {
        throw CameraException.notOffered();
    }

    /** Goes to a position; returns when the device has accepted it. {@link #status()} tells when the lens has arrived. */
    default void moveTo(LensPosition target) {
        throw CameraException.notOffered();
    }

    /** Focuses once; returns when the device has begun. {@link #status()} tells when it is done. */
    default void autofocus() {
        throw CameraException.notOffered();
    }
}
