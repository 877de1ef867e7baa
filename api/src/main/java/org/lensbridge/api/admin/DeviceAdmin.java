package org.lensbridge.api.admin;

import java.util.List;
import org.lensbridge.api.device.DeviceId;
import org.osgi.annotation.versioning.ProviderType;

/** Creates, changes and removes device configurations: the same ones as files in {@code etc/} and the web console's forms. */
@ProviderType
public interface DeviceAdmin {
    /** The PID of the factory configurations. */
    String FACTORY_PID = "org.lensbridge.device";

    /** All stored configurations by name. */
    List<DeviceSettings> configurations();

    /**
     * Stores a configuration, new or changed, and returns at once. A new device is in the registry, and a service, a moment later; its status
     * tells the rest.
     */
    void store(DeviceSettings settings);

    /** Removes a configuration; harmless when there is none. Its secret stays in the store. */
    void remove(DeviceId id);
}
