package org.lensbridge.runtime.internal.device;

import java.util.Map;
import org.lensbridge.api.device.Device;

/** How a device shows outside: an OSGi service, or nothing at all. Called in the device's mailbox. */
interface Publication {
    /** Shows the device, or changes what is shown about it. */
    void show(Device device, Map<String, Object> properties);

    /** Takes it away. */
    void withdraw();
}
