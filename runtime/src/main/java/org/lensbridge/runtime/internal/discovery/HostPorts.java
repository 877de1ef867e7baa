package org.lensbridge.runtime.internal.discovery;

import java.util.List;
import org.lensbridge.api.device.DeviceAddress;

/**
 * The ports of one host that a search tries one after the other. Immutable.
 *
 * @param ports without repetition; empty for the usual ones
 */
record HostPorts(String host, List<Integer> ports) {
    HostPorts {
        ports = List.copyOf(ports);
    }

    /** Whether a search looks there. */
    boolean holds(DeviceAddress address) {
        return address.host().equalsIgnoreCase(host) && (ports.isEmpty() || ports.contains(address.port()));
    }

    static DeviceAddress address(String host, int port) {
        return new DeviceAddress(port == 443 || port == 8443 ? "https" : "http", host, port);
    }
}
