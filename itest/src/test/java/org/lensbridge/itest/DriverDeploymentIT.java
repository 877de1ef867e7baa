package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Hashtable;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.admin.DriverAdmin;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.simulator.DahuaCamera;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;

/** Drivers come and go as files in the drivers folder; cameras follow. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class DriverDeploymentIT {
    private static final DeviceId GATE = new DeviceId("gate");

    @Inject
    public BundleContext context;

    @Inject
    public DeviceRegistry registry;

    @Inject
    public DriverAdmin drivers;

    @Inject
    public DeviceAdmin devices;

    @Inject
    public ConfigurationAdmin configurations;

    private DahuaCamera camera;
    private Path folder;
    private Path shipped;

    @Configuration
    public Option[] config() throws IOException {
        return new Option[] {
            Felix.product(Files.createTempDirectory("lensbridge-drivers")),
            CoreOptions.systemProperty("test.driver")
                    .value(Build.jar("driver.dahua").toString())
        };
    }

    @Before
    public void startACamera() throws Exception {
        camera = DahuaCamera.builder()
                .name("gate")
                .login("admin", "s3cret pass&=+#%@")
                .start();
        folder = Path.of(context.getProperty("lensbridge.home"), "drivers");
        shipped = Path.of(System.getProperty("test.driver"));
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("name", "gate");
        properties.put("address", camera.address().toString());
        properties.put("user", "admin");
        properties.put("password", "s3cret pass&=+#%@");
        configurations.createFactoryConfiguration(DeviceAdmin.FACTORY_PID, "?").update(properties);
        Await.until("the device service appears", () -> registry.device(GATE).isPresent());
    }

    @After
    public void cleanUp() throws Exception {
        devices.remove(GATE);
        Await.until("the device service goes", () -> registry.device(GATE).isEmpty());
        for (String name : new String[] {"dahua.jar", "broken.jar", "half.jar", "library.jar"}) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Await.until("the driver goes", () -> drivers.drivers().isEmpty());
        camera.close();
    }

    @Test
    public void aJarBringsItsCamerasUpAndTheyGoAndComeBackWithIt() throws Exception {
        Device gate = registry.device(GATE).orElseThrow();
        awaitState(gate, DeviceState.DRIVER_MISSING);
        assertTrue(gate.status().detail(), gate.status().detail().contains("driver"));

        deploy("dahua.jar");
        awaitState(gate, DeviceState.ONLINE);
        Snapshot snapshot =
                gate.channel(1).orElseThrow().capability(Snapshot.class).orElseThrow();
        assertTrue(snapshot.take(SnapshotRequest.FRESH).content().remaining() > 1000);
        assertEquals("ONLINE", reference().getProperty(Device.PROPERTY_STATE));
        assertTrue(Arrays.asList((String[]) reference().getProperty(Device.PROPERTY_CAPABILITIES))
                .contains("Snapshot"));

        Files.delete(folder.resolve("dahua.jar"));
        awaitState(gate, DeviceState.DRIVER_MISSING);
        assertTrue(drivers.drivers().isEmpty());

        deploy("dahua.jar");
        awaitState(gate, DeviceState.ONLINE);
        assertTrue(
                "the kept stand-in works again",
                snapshot.take(SnapshotRequest.FRESH).content().remaining() > 1000);
        assertTrue("the device service stayed the same", registry.device(GATE).orElseThrow() == gate);
    }

    @Test
    public void anOverwrittenJarIsUpdatedOnceAndItsCamerasComeBack() throws Exception {
        deploy("dahua.jar");
        Device gate = registry.device(GATE).orElseThrow();
        awaitState(gate, DeviceState.ONLINE);
        Bundle before = driverBundle();
        long modified = before.getLastModified();

        DriverFile.replace(folder.getParent(), 2);
        Await.until("the bundle is updated", () -> driverBundle().getLastModified() != modified);
        awaitState(gate, DeviceState.ONLINE);
        assertEquals("no second bundle", before.getBundleId(), driverBundle().getBundleId());
        assertEquals(1, drivers.drivers().size());
    }

    @Test
    public void stoppingStartingAndUpdatingTheBundleByHandWorksToo() throws Exception {
        deploy("dahua.jar");
        Device gate = registry.device(GATE).orElseThrow();
        awaitState(gate, DeviceState.ONLINE);
        driverBundle().stop();
        awaitState(gate, DeviceState.DRIVER_MISSING);
        driverBundle().start();
        awaitState(gate, DeviceState.ONLINE);
        driverBundle().update(Files.newInputStream(shipped));
        awaitState(gate, DeviceState.ONLINE);
        assertEquals("dahua", gate.driver());
        assertEquals("Dahua", reference().getProperty(Device.PROPERTY_VENDOR));
        assertNotNull(context.getServiceReference(DriverFactory.class));
    }

    @Test
    public void brokenAndHalfCopiedJarsAreReportedAndChangeNothing() throws Exception {
        deploy("dahua.jar");
        Device gate = registry.device(GATE).orElseThrow();
        awaitState(gate, DeviceState.ONLINE);
        int bundles = context.getBundles().length;
        byte[] whole = Files.readAllBytes(shipped);
        place("broken.jar", "this is no jar".getBytes());
        place("half.jar", Arrays.copyOf(whole, whole.length / 2));
        for (String name : new String[] {"broken.jar", "half.jar"}) {
            Await.until(name + " is reported", () -> drivers.drivers().stream()
                    .anyMatch(d -> d.file().endsWith(name) && !d.problem().isEmpty()));
        }
        assertEquals(bundles, context.getBundles().length);
        assertEquals(DeviceState.ONLINE, gate.status().state());
        Files.delete(folder.resolve("broken.jar"));
        Files.delete(folder.resolve("half.jar"));
        Await.until("the reports go with the files", () -> drivers.drivers().size() == 1);
    }

    private void deploy(String name) throws IOException {
        place(name, Files.readAllBytes(shipped));
    }

    private void place(String name, byte[] content) throws IOException {
        Path partial = folder.resolve("." + name);
        Files.write(partial, content);
        Files.move(partial, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private Bundle driverBundle() {
        return Arrays.stream(context.getBundles())
                .filter(b -> "org.lensbridge.driver.dahua".equals(b.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private org.osgi.framework.ServiceReference<?> reference() throws Exception {
        return context.getServiceReferences(Device.class, "(lensbridge.device=gate)")
                .iterator()
                .next();
    }

    private static void awaitState(Device device, DeviceState state) throws Exception {
        try {
            Await.until(device.id() + " becomes " + state, () -> device.status().state() == state);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; it is " + device.status(), e);
        }
    }
}
