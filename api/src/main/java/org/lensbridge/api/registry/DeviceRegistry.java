package org.lensbridge.api.registry;

import java.util.List;
import java.util.Optional;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.osgi.annotation.versioning.ProviderType;

/** The configured devices. The same objects are OSGi services of type {@link Device}. */
@ProviderType
public interface DeviceRegistry {
    /** All devices by name. */
    List<Device> devices();

    /** The device with this name. */
    Optional<Device> device(DeviceId id);
}
