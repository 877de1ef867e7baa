package org.lensbridge.console.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.admin.SecretStore;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.registry.DeviceRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Commands about configured devices. Thread-safe. */
@GogoCommand(
        scope = "lb",
        function = {"devices", "names", "info", "add", "remove", "reconnect"})
@Component(service = DeviceCommands.class, immediate = true)
public final class DeviceCommands {
    private final DeviceRegistry registry;
    private final DeviceAdmin admin;
    private final SecretStore secrets;

    @Activate
    public DeviceCommands(
            @Reference DeviceRegistry registry, @Reference DeviceAdmin admin, @Reference SecretStore secrets) {
        this.registry = registry;
        this.admin = admin;
        this.secrets = secrets;
    }

    @Descriptor("lists the configured devices and how they do")
    public String devices() {
        Table table = new Table("DEVICE", "STATE", "SINCE", "VENDOR", "MODEL", "DRIVER", "ADDRESS", "DETAIL");
        for (Device device : registry.devices()) {
            table.row(
                    device.id(),
                    device.status().state(),
                    Text.since(device.status().since()),
                    device.info().vendor(),
                    device.info().model(),
                    device.driver(),
                    device.address(),
                    device.status().detail());
        }
        return table.isEmpty()
                ? "No device is configured. Find some with lb:discover, or add one with lb:add."
                : table.toString();
    }

    @Descriptor("the names of the configured devices, for scripts and completion")
    public List<String> names() {
        return registry.devices().stream().map(d -> d.id().value()).toList();
    }

    @Descriptor("shows all that is known about a device")
    public String info(@Descriptor("its name") String name) {
        Device device = Lookup.device(registry, name);
        Table table = new Table("DEVICE", device.id().value());
        table.row("state", Text.status(device.status()));
        table.row("since", Text.since(device.status().since()));
        table.row("address", device.address());
        table.row("driver", device.driver());
        table.row("vendor", device.info().vendor());
        table.row("model", device.info().model());
        table.row("firmware", device.info().firmware());
        table.row("serial number", device.info().serial());
        device.info().details().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> table.row(e.getKey(), e.getValue()));
        describe(table, "device", device.self());
        device.channels().forEach(c -> describe(table, "channel " + c.number(), c));
        return table.toString();
    }

    private static void describe(Table table, String title, Channel channel) {
        String can = String.join(", ", new TreeSet<>(channel.capabilities()));
        table.row(title, channel.name().isEmpty() ? can : channel.name() + ": " + can);
    }

    @Descriptor("adds a device, or changes the one with this name")
    public String add(
            @Descriptor("user name for the login")
                    @Parameter(
                            names = {"-u", "--user"},
                            absentValue = "")
                    String user,
            @Descriptor("password for the login; goes into the encrypted secret store")
                    @Parameter(
                            names = {"-p", "--password"},
                            absentValue = "")
                    String password,
            @Descriptor("name of a stored login, instead of user and password")
                    @Parameter(
                            names = {"-c", "--credentials"},
                            absentValue = "")
                    String credentials,
            @Descriptor("driver to use; left out, the drivers bid")
                    @Parameter(
                            names = {"-d", "--driver"},
                            absentValue = "")
                    String driver,
            @Descriptor("where it stands")
                    @Parameter(
                            names = {"-s", "--site"},
                            absentValue = "")
                    String site,
            @Descriptor("options of the driver: mjpegPort=8080, several with commas between")
                    @Parameter(
                            names = {"-o", "--options"},
                            absentValue = "")
                    String options,
            @Descriptor("its name: letters, digits, '-', '_' and '.'") String name,
            @Descriptor("its address: http://192.168.1.20:80") String address) {
        DeviceId id = new DeviceId(name);
        DeviceAddress where = DeviceAddress.parse(address);
        Optional<DeviceSettings> present =
                admin.configurations().stream().filter(c -> c.id().equals(id)).findFirst();
        DeviceSettings before = present.orElseGet(() -> DeviceSettings.of(id, where, ""));
        // What is not said stays as it was.
        admin.store(before.withAddress(where)
                .withDriver(driver.isEmpty() ? before.driver() : driver)
                .withCredentials(
                        login(name, user, password, credentials.isEmpty() ? before.credentials() : credentials))
                .withEnabled(true)
                .withSite(site.isEmpty() ? before.site() : site)
                .withOptions(options(before.options(), options)));
        return name + (present.isPresent() ? " is changed" : " is added") + " at " + where + "; lb:info " + name
                + " tells how it does.";
    }

    private static final String NEXT_OPTION = ",(?=\\s*(?:[\\w.-]+\\s*=|$))";

    /** Options with changes; one that is set to nothing is left out. A comma that no name follows is part of a value: {@code tcp,udp} is one. */
    private static Map<String, String> options(Map<String, String> before, String changes) {
        Map<String, String> options = new HashMap<>(before);
        for (String change : changes.split(NEXT_OPTION)) {
            int equals = change.indexOf('=');
            if (equals > 0) {
                options.put(
                        change.substring(0, equals).strip(),
                        change.substring(equals + 1).strip());
            } else if (!change.isBlank()) {
                throw new IllegalArgumentException("'" + change.strip() + "' is not of the form name=value.");
            }
        }
        options.values().removeIf(String::isEmpty);
        return options;
    }

    /** The name under which the login is stored, after storing it where one was given. */
    private String login(String name, String user, String password, String credentials) {
        if (!user.isEmpty()) {
            String stored = credentials.isEmpty() ? "device-" + name : credentials;
            secrets.store(stored, new Credentials.Login(user, Secret.of(password)));
            return stored;
        }
        if (!credentials.isEmpty() && secrets.find(credentials).isEmpty()) {
            throw new IllegalArgumentException("There is no stored login '" + credentials + "'. Stored are: "
                    + String.join(", ", secrets.names()) + ".");
        }
        return credentials;
    }

    @Descriptor("removes a device's configuration")
    public String remove(@Descriptor("its name") String name) {
        Device device = Lookup.device(registry, name);
        admin.remove(device.id());
        return name + " is removed.";
    }

    @Descriptor("tries to connect to a device now, also after a refused login")
    public String reconnect(@Descriptor("its name") String name) {
        Lookup.device(registry, name).reconnect();
        return "Connecting to " + name + "; lb:info " + name + " tells how it does.";
    }
}
