package org.lensbridge.api.driver;

import org.lensbridge.api.discovery.Evidence;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A driver for one family of devices; a whiteboard service. Thread-safe: the runtime calls it for many devices at once.
 */
@ConsumerType
public interface DriverFactory {
    /** What this driver is. The same at every call. */
    DriverInfo info();

    /**
     * Bids for a device from evidence alone: no I/O, and always the same answer for the same evidence.
     *
     * @return 0 when it is not this driver's device, up to 100 when it certainly is
     */
    int match(Evidence evidence);

    /**
     * Makes a session for a configured device. Does no I/O: the runtime calls {@link DeviceSession#connect()} next.
     *
     * @throws org.lensbridge.api.error.CameraException INVALID_ARGUMENT when the configuration cannot be used, with a sentence for the user
     */
    DeviceSession open(DeviceConfig config, DriverContext context);
}
