package org.lensbridge.api.capability;

import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.system.NetworkInterface;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * How a device is reached: a capability of the device itself.
 *
 * <p>A change can take the device away from its address. A call returns when the device has accepted the change; one that loses
 * the connection fails with UNREACHABLE or TIMEOUT although it took effect. The configured address of the device is changed by nobody.
 */
@ConsumerType
public interface NetworkConfiguration extends Capability {
    /** The interfaces. */
    List<NetworkInterface> interfaces();

    /** Changes the interface of this name. */
    void write(NetworkInterface changed);

    /** The ports of the device's servers by protocol in lower case: {@code http}, {@code https}, {@code rtsp}. */
    Map<String, Integer> ports();

    /** Changes ports; those that are missing stay as they are. */
    void writePorts(Map<String, Integer> changes);
}
