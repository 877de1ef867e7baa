package org.lensbridge.driver.axis.capability.system;

import java.util.List;
import org.lensbridge.api.capability.system.NetworkInterface;

/** Where a device has its interfaces. Without state; thread-safe. */
interface Wiring {
    /** The interfaces as they are now. */
    List<NetworkInterface> interfaces();

    /** Changes what differs between the two, which have the same name. Everything has been checked that all devices have in common. */
    void write(NetworkInterface present, NetworkInterface wanted);
}
