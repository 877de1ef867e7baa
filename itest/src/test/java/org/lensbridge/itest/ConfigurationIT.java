package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.admin.SecretStore;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.simulator.DahuaCamera;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Devices as configurations: from files, from code, right and wrong. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ConfigurationIT {
    private static final String PASSWORD = "Xk7-nobody-may-see-this";

    @Inject
    public BundleContext context;

    @Inject
    public DeviceRegistry registry;

    @Inject
    public DeviceAdmin devices;

    @Inject
    public SecretStore secrets;

    @Inject
    public ConfigurationAdmin configurations;

    @org.ops4j.pax.exam.Configuration
    public Option[] config() throws IOException {
        Path home = Files.createTempDirectory("lensbridge-configuration");
        Files.createDirectories(home.resolve("drivers"));
        Files.copy(Build.jar("driver.dahua"), home.resolve("drivers/dahua.jar"));
        return new Option[] {Felix.product(home)};
    }

    @Test
    public void aFileInEtcMakesADeviceAndItsPasswordIsTakenOut() throws Exception {
        try (DahuaCamera camera =
                DahuaCamera.builder().name("filed").login("admin", PASSWORD).start()) {
            Path file = home().resolve("etc/org.lensbridge.device-filed.cfg");
            Files.writeString(
                    file,
                    "# the camera at the gate\nname=filed\naddress=" + camera.address() + "\nuser=admin\npassword="
                            + PASSWORD + "\nsite=north\n");
            Device device = awaitDevice("filed");
            awaitState(device, DeviceState.ONLINE);
            assertEquals(
                    "north",
                    context.getServiceReferences(Device.class, "(lensbridge.site=north)")
                            .iterator()
                            .next()
                            .getProperty("lensbridge.site"));
            Await.until("the file is rewritten", () -> !Files.readString(file).contains(PASSWORD));
            String text = Files.readString(file);
            assertTrue(text, text.contains("# the camera at the gate") && text.contains("credentials"));
            assertNowhere(PASSWORD);
            device.channel(1)
                    .flatMap(c -> c.capability(PanTiltZoom.class))
                    .orElseThrow()
                    .move(new Velocity(0.5, 0, 0), java.time.Duration.ofSeconds(1));
            Await.until("the camera turns", () -> camera.ptz().pan() != 0);

            DeviceSettings stored = devices.configurations().stream()
                    .filter(c -> c.id().equals(device.id()))
                    .findFirst()
                    .orElseThrow();
            devices.store(new DeviceSettings(
                    stored.id(),
                    stored.address(),
                    stored.driver(),
                    stored.credentials(),
                    stored.tls(),
                    true,
                    "south",
                    stored.labels(),
                    stored.options()));
            Await.until(
                    "the change is in the file", () -> Files.readString(file).contains("south"));
            assertTrue(Files.readString(file), Files.readString(file).contains("# the camera at the gate"));
            Await.until("the change is in force", () -> !context.getServiceReferences(
                            Device.class, "(lensbridge.site=south)")
                    .isEmpty());

            Files.delete(file);
            Await.until("the device goes with its file", () -> registry.device(device.id())
                    .isEmpty());
            Await.until("it is closed", () -> device.status().state() == DeviceState.CLOSED);
        }
    }

    @Test
    public void aConfigurationByCodeIsTheSameThingAndHoldsNoPassword() throws Exception {
        Configuration made = configurations.createFactoryConfiguration(DeviceAdmin.FACTORY_PID, "?");
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("name", "coded");
        properties.put("address", "127.0.0.1:" + closedPort());
        properties.put("user", "admin");
        properties.put("password", PASSWORD);
        made.update(properties);
        Device device = awaitDevice("coded");
        awaitState(device, DeviceState.OFFLINE);
        assertTrue(device.status().nextRetry().isPresent());
        assertFalse(device.status().detail().isEmpty());
        Configuration stored = configurations.getConfiguration(made.getPid(), null);
        assertFalse(
                String.valueOf(stored.getProperties()),
                String.valueOf(stored.getProperties()).contains(PASSWORD));
        assertTrue(
                secrets.names().contains(String.valueOf(stored.getProperties().get("credentials"))));
        assertTrue(devices.configurations().stream().anyMatch(c -> c.id().equals(device.id())));
        assertNowhere(PASSWORD);
        made.delete();
        Await.until("the device goes", () -> registry.device(device.id()).isEmpty());
    }

    @Test
    public void aWrongPasswordIsTriedTwiceAndThenNothingIsSent() throws Exception {
        try (DahuaCamera camera =
                DahuaCamera.builder().name("strict").login("admin", "right").start()) {
            Configuration made = configure("strict", camera.address().toString(), "wrong");
            Device device = awaitDevice("strict");
            awaitState(device, DeviceState.AUTH_FAILED);
            assertTrue(camera.counters().toString(), camera.counters().failedLogins() <= 2);
            assertTrue(device.status().detail(), device.status().detail().contains("password"));
            assertTrue("nothing is scheduled", device.status().nextRetry().isEmpty());

            Hashtable<String, Object> properties = new Hashtable<>();
            properties.put("name", "strict");
            properties.put("address", camera.address().toString());
            properties.put("user", "admin");
            properties.put("password", "right");
            made.update(properties);
            awaitState(awaitDevice("strict"), DeviceState.ONLINE);
            made.delete();
        }
    }

    @Test
    public void aConfigurationThatCannotBeUsedSaysWhyAndHurtsNobody() throws Exception {
        Configuration bad = configure("bad", "ftp://somewhere", "x");
        Device device = awaitDevice("bad");
        Await.until("it says why", () -> device.status().detail().contains("address"));
        assertFalse(device.status().state().usable());
        bad.delete();
        Await.until("it goes", () -> registry.device(new DeviceId("bad")).isEmpty());
    }

    @Test
    public void aHostThatIsNoCameraIsUnsupportedOrWithoutDriver() throws Exception {
        try (DahuaCamera page =
                DahuaCamera.builder().name("page").login("admin", "x").start()) {
            page.faults().answerAsWebPage();
            Configuration made = configure("page", page.address().toString(), "x");
            Device device = awaitDevice("page");
            Await.until(
                    "it is recognised as no camera",
                    () -> device.status().state() == DeviceState.UNSUPPORTED
                            || device.status().state() == DeviceState.DRIVER_MISSING);
            assertFalse(device.status().detail().isEmpty());
            made.delete();
        }
    }

    private Configuration configure(String name, String address, String password) throws IOException {
        Configuration made = configurations.createFactoryConfiguration(DeviceAdmin.FACTORY_PID, "?");
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("name", name);
        properties.put("address", address);
        properties.put("user", "admin");
        properties.put("password", password);
        made.update(properties);
        return made;
    }

    private Device awaitDevice(String name) throws Exception {
        DeviceId id = new DeviceId(name);
        Await.until("the device " + name + " appears", () -> registry.device(id).isPresent());
        return registry.device(id).orElseThrow();
    }

    private static void awaitState(Device device, DeviceState state) throws Exception {
        try {
            Await.until(device.id() + " becomes " + state, () -> device.status().state() == state);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; it is " + device.status(), e);
        }
    }

    private Path home() {
        return Path.of(context.getProperty("lensbridge.home"));
    }

    private static int closedPort() throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The password is in no file of the home folder, which holds configuration, data and logs. */
    private void assertNowhere(String password) throws IOException {
        try (Stream<Path> files = Files.walk(home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(file + " holds the password", content.contains(password));
            }
        }
    }
}
