package org.lensbridge.runtime.internal.event;

import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.event.EventReport;

/**
 * Where the runtime puts what devices report. Thread-safe and never blocks; reports of one device keep the order of the calls.
 */
public interface EventIntake {
    /** The device reports this: it is numbered, stamped, remembered and delivered. */
    void accept(DeviceId device, EventReport report);

    /** Something that the device said was lost or unreadable; everybody who listens to the device gets a gap marker with this sentence. */
    void gap(DeviceId device, String reason);
}
