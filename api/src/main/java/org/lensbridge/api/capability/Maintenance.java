package org.lensbridge.api.capability;

import java.nio.channels.WritableByteChannel;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.capability.system.MaintenanceMethods;
import org.lensbridge.api.capability.system.ResetScope;
import org.lensbridge.api.error.CameraException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What takes a device away for a while or for good: a capability of the device itself. Consoles ask before they call anything here but
 * {@link #methods()} and {@link #backup}.
 *
 * <p>{@link #methods()} says which of the optional ways the device has; the others fail with UNSUPPORTED. A method returns when the device
 * has agreed; the device's status tells when it is away and when it is back.
 */
@ConsumerType
public interface Maintenance extends Capability {
    /** What this device can do. Does no I/O. */
    @Lane(Lane.Order.BESIDE)
    MaintenanceMethods methods();

    /** Starts the device anew. */
    void restart();

    /** Switches the device off. Somebody must go there to switch it on. */
    default void shutdown() {
        throw CameraException.notOffered();
    }

    /** Brings back the settings from the factory. Cannot be undone. */
    default void reset(ResetScope scope) {
        throw CameraException.notOffered();
    }

    /**
     * Copies the device's settings as a file in the vendor's form. It may hold passwords: keep it like one. The channel stays open.
     *
     * @return the number of bytes written, less than all when {@code progress} has cancelled
     */
    @Lane(Lane.Order.BESIDE)
    default long backup(WritableByteChannel to, Progress progress) {
        throw CameraException.notOffered();
    }

    /** Brings back settings from a file that {@link #backup} made. The device may start anew. */
    @Lane(Lane.Order.BESIDE)
    default void restore(Upload file) {
        throw CameraException.notOffered();
    }

    /**
     * Installs firmware: stops what must be stopped, sends the file and returns when the device has taken it. Streams end and the
     * device starts anew. Never repeated by itself.
     *
     * @param file named as the vendor names it
     */
    @Lane(Lane.Order.BESIDE)
    default void upgrade(Upload file) {
        throw CameraException.notOffered();
    }
}
