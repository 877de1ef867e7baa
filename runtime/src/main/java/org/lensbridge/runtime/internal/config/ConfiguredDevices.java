package org.lensbridge.runtime.internal.config;

import java.util.Dictionary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.runtime.internal.device.Fleet;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets the device configurations from ConfigAdmin and hands them to the fleet. Of two with one name the first counts; the
 * other takes its place when it goes. Called by ConfigAdmin's thread, which never sees an exception from here.
 */
@Component(
        service = ManagedServiceFactory.class,
        property = "service.pid=" + DeviceAdmin.FACTORY_PID,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
public final class ConfiguredDevices implements ManagedServiceFactory {
    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredDevices.class);

    private final Fleet fleet;
    private final DeviceProperties reader;
    private final Map<String, DeviceConfiguration> byPid = new LinkedHashMap<>();
    private final Map<DeviceId, String> owners = new LinkedHashMap<>();

    @Activate
    public ConfiguredDevices(BundleContext context, @Reference Fleet fleet) {
        this(Home.of(context), fleet);
    }

    ConfiguredDevices(Home home, Fleet fleet) {
        this.fleet = fleet;
        this.reader = new DeviceProperties(home.etc());
    }

    @Override
    public String getName() {
        return "Lensbridge devices";
    }

    @Override
    public synchronized void updated(String pid, Dictionary<String, ?> properties) {
        Optional<DeviceId> name = DeviceProperties.name(pid, properties);
        if (name.isEmpty()) {
            LOG.warn(
                    "The device configuration {} has no usable name. Give it name=, 1 to 63 letters, digits, '-', '_' or"
                            + " '.'.",
                    pid);
            forget(pid);
            return;
        }
        DeviceConfiguration configuration = reader.read(name.get(), properties);
        DeviceConfiguration before = byPid.get(pid);
        if (before != null && !before.id().equals(configuration.id())) {
            forget(pid);
        }
        byPid.put(pid, configuration);
        String owner = owners.computeIfAbsent(configuration.id(), id -> pid);
        if (owner.equals(pid)) {
            fleet.put(configuration);
        } else {
            LOG.warn(
                    "{}: the configuration {} is not used, because {} has the same name. Rename or remove one of them.",
                    configuration.id(),
                    pid,
                    owner);
        }
    }

    @Override
    public synchronized void deleted(String pid) {
        forget(pid);
    }

    private void forget(String pid) {
        DeviceConfiguration gone = byPid.remove(pid);
        if (gone == null || !owners.remove(gone.id(), pid)) {
            return;
        }
        Optional<Map.Entry<String, DeviceConfiguration>> heir = byPid.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(gone.id()))
                .findFirst();
        if (heir.isPresent()) {
            owners.put(gone.id(), heir.get().getKey());
            fleet.put(heir.get().getValue());
        } else {
            fleet.remove(gone.id());
        }
    }
}
