package org.lensbridge.runtime.internal.discovery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.registry.DeviceRegistry;

/** Device configurations in a map, none of which becomes a device. */
final class StoredDevices implements DeviceAdmin, DeviceRegistry {
    final Map<DeviceId, DeviceSettings> stored = new ConcurrentSkipListMap<>();

    @Override
    public List<DeviceSettings> configurations() {
        return List.copyOf(stored.values());
    }

    @Override
    public void store(DeviceSettings settings) {
        stored.put(settings.id(), settings);
    }

    @Override
    public void remove(DeviceId id) {
        stored.remove(id);
    }

    @Override
    public List<Device> devices() {
        return List.of();
    }

    @Override
    public Optional<Device> device(DeviceId id) {
        return Optional.empty();
    }
}
