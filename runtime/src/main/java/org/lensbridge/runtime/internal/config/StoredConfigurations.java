package org.lensbridge.runtime.internal.config;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.device.DeviceId;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Device configurations in ConfigAdmin. One that came from a file keeps its file: changes are written back to it
 * ({@link FileFollower}), and removing the one removes the other. Thread-safe.
 */
@Component(service = DeviceAdmin.class, configurationPolicy = ConfigurationPolicy.IGNORE, immediate = true)
public final class StoredConfigurations implements DeviceAdmin {
    private static final String FILTER = "(" + ConfigurationAdmin.SERVICE_FACTORYPID + "=" + FACTORY_PID + ")";

    private final ConfigurationAdmin admin;
    private final Home home;
    private final DeviceProperties reader;

    @Activate
    public StoredConfigurations(BundleContext context, @Reference ConfigurationAdmin admin) {
        this.admin = admin;
        this.home = Home.of(context);
        this.reader = new DeviceProperties(home.etc());
    }

    @Override
    public List<DeviceSettings> configurations() {
        Map<DeviceId, DeviceSettings> byName = new LinkedHashMap<>();
        for (Configuration configuration : stored()) {
            Dictionary<String, Object> properties = configuration.getProperties();
            DeviceProperties.name(configuration.getPid(), properties)
                    .ifPresent(id ->
                            byName.putIfAbsent(id, reader.read(id, properties).settings()));
        }
        return byName.values().stream()
                .sorted(Comparator.comparing(DeviceSettings::id))
                .toList();
    }

    @Override
    public synchronized void store(DeviceSettings settings) {
        reader.trust(settings.tls());
        try {
            Optional<Configuration> present = find(settings.id()).stream().findFirst();
            Configuration configuration = present.isPresent()
                    ? present.get()
                    : admin.getFactoryConfiguration(FACTORY_PID, settings.id().value(), "?");
            Dictionary<String, Object> properties =
                    present.map(Configuration::getProperties).orElseGet(Hashtable::new);
            boolean forFile = CfgFile.of(properties, home.etc()).isPresent();
            DeviceProperties.write(settings, properties, forFile);
            configuration.update(properties);
        } catch (IOException e) {
            throw new IllegalArgumentException(settings.id() + ": the configuration cannot be stored in " + home.data()
                    + " (" + e.getClass().getSimpleName() + "). Check the disk and the folder's permissions.");
        }
    }

    @Override
    public synchronized void remove(DeviceId id) {
        try {
            for (Configuration configuration : find(id)) {
                Optional<CfgFile> file = CfgFile.of(configuration.getProperties(), home.etc());
                configuration.delete();
                if (file.isPresent()) {
                    Files.deleteIfExists(file.get().path());
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(id + ": the configuration cannot be removed ("
                    + e.getClass().getSimpleName() + "). Check the permissions of " + home.etc() + " and " + home.data()
                    + ".");
        }
    }

    private List<Configuration> find(DeviceId id) {
        List<Configuration> found = new ArrayList<>();
        for (Configuration configuration : stored()) {
            if (DeviceProperties.name(configuration.getPid(), configuration.getProperties())
                    .filter(id::equals)
                    .isPresent()) {
                found.add(configuration);
            }
        }
        return found;
    }

    private List<Configuration> stored() {
        try {
            Configuration[] all = admin.listConfigurations(FILTER);
            return all == null ? List.of() : List.of(all);
        } catch (IOException | InvalidSyntaxException e) {
            throw new IllegalArgumentException("The stored configurations in " + home.data() + " cannot be read ("
                    + e.getClass().getSimpleName() + "). Check the disk.");
        }
    }
}
