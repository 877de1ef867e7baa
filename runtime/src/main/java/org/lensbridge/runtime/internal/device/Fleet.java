package org.lensbridge.runtime.internal.device;

import java.util.List;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.runtime.internal.config.DeviceConfiguration;

/** The device fleet as the other parts of the runtime drive it. Thread-safe; nothing here does I/O. */
public interface Fleet {
    /** A device's configuration is new or has changed. */
    void put(DeviceConfiguration configuration);

    /** A device's configuration is gone. */
    void remove(DeviceId id);

    /**
     * The drivers of this bundle are about to be replaced: closes their sessions, which takes two seconds at most, and
     * shows their devices as SWAPPING until {@link #endSwap}.
     */
    void beginSwap(long bundle);

    /** The replacement is done, or has failed. */
    void endSwap(long bundle);

    /** The drivers that run now. */
    List<RunningDriver> drivers();
}
