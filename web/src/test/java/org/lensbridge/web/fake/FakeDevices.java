package org.lensbridge.web.fake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.admin.SecretStore;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.registry.DeviceRegistry;

/** Devices, their configurations and their secrets in memory; configuring one makes it. */
public final class FakeDevices implements DeviceRegistry, DeviceAdmin, SecretStore {
    public final Map<String, Credentials.Login> secrets = new ConcurrentSkipListMap<>();
    public final Map<DeviceId, DeviceSettings> settings = new ConcurrentSkipListMap<>();
    private final Map<DeviceId, Device> devices = new ConcurrentSkipListMap<>();

    public FakeDevice add(String name, String host) {
        FakeDevice device = new FakeDevice(name, DeviceAddress.parse(host));
        devices.put(device.id(), device);
        return device;
    }

    @Override
    public List<Device> devices() {
        return List.copyOf(devices.values());
    }

    @Override
    public Optional<Device> device(DeviceId id) {
        return Optional.ofNullable(devices.get(id));
    }

    @Override
    public List<DeviceSettings> configurations() {
        return List.copyOf(settings.values());
    }

    @Override
    public void store(DeviceSettings stored) {
        if (stored.tls().equals("maybe")) {
            throw new IllegalArgumentException("The field tls is system, first-use or insecure.");
        }
        settings.put(stored.id(), stored);
        devices.put(stored.id(), new FakeDevice(stored.id().value(), stored.address()));
    }

    @Override
    public void remove(DeviceId id) {
        settings.remove(id);
        devices.remove(id);
    }

    @Override
    public List<String> names() {
        return List.copyOf(secrets.keySet());
    }

    @Override
    public Optional<Credentials> find(String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void store(String name, Credentials.Login login) {
        secrets.put(name, login);
    }

    @Override
    public void remove(String name) {
        secrets.remove(name);
    }
}
