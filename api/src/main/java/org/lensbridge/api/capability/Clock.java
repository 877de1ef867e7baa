package org.lensbridge.api.capability;

import java.time.Instant;
import org.lensbridge.api.capability.system.ClockMethods;
import org.lensbridge.api.capability.system.ClockSettings;
import org.lensbridge.api.error.CameraException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The clock of a device: a capability of the device itself. {@link #methods()} says which of the optional ways the device has; the others
 * fail with UNSUPPORTED.
 */
@ConsumerType
public interface Clock extends Capability {
    /** What this device can do. Does no I/O. */
    @Lane(Lane.Order.BESIDE)
    ClockMethods methods();

    /** The time by the device's clock, which a driver reads with the device's own zone. */
    default Instant time() {
        throw CameraException.notOffered();
    }

    /** Sets the clock. The device may set it again by its time server. */
    default void set(Instant time) {
        throw CameraException.notOffered();
    }

    /** Zone, daylight saving and time server. */
    ClockSettings settings();

    /** Changes what is present, and returns what the device has now. A zone that the device does not know fails with INVALID_ARGUMENT. */
    ClockSettings write(ClockSettings changes);
}
