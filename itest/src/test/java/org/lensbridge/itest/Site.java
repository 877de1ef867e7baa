package org.lensbridge.itest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Hashtable;
import java.util.Optional;
import java.util.function.Predicate;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.event.EventFilter;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.EventBus;
import org.lensbridge.api.registry.ReaderOptions;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamStatistics;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.DahuaCameraBuilder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;

/** Simulated cameras, their devices and readers in the running product. Closing takes everything away again. */
final class Site implements AutoCloseable {
    static final String PASSWORD = "Gx4-nobody-may-see-this";
    static final int FRAMES_PER_SECOND = 15;

    private final BundleContext context;
    private final DeviceRegistry registry;
    private final StreamHub hub;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** Lets a home's streams notice a stall after two seconds, and come back soon. */
    static void hurryStreams(Path home) throws IOException {
        Files.createDirectories(home.resolve("etc"));
        Files.writeString(
                home.resolve("etc/org.lensbridge.streams.cfg"), "linger.seconds=1\nstall.seconds=2\nretry.seconds=2\n");
    }

    /** Waits for a product with {@linkplain #hurryStreams hurried streams}, and gives it the driver where it has none. */
    Site(BundleContext context) throws Exception {
        this.context = context;
        // A change of the configuration replaces the stream hub.
        Await.until(
                "the streams are configured",
                () -> context.getAllServiceReferences(
                                "org.lensbridge.runtime.internal.stream.StreamCentral", "(stall.seconds=2)")
                        != null);
        this.registry = service(DeviceRegistry.class);
        this.hub = service(StreamHub.class);
        DriverFile.deploy(home());
        Await.until("the driver runs", () -> driver().map(Bundle::getState).equals(Optional.of(Bundle.ACTIVE)));
    }

    <S> S service(Class<S> type) {
        return context.getService(context.getServiceReference(type));
    }

    Path home() {
        return Path.of(context.getProperty("lensbridge.home"));
    }

    /** The driver's bundle, once it is installed from the drivers folder. */
    Optional<Bundle> driver() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getLocation().equals("lensbridge:" + DriverFile.NAME))
                .findFirst();
    }

    /** Overwrites the driver's file by another build, and waits until it runs. */
    void updateDriver(int build) throws Exception {
        long before = driver().orElseThrow().getLastModified();
        DriverFile.replace(home(), build);
        Await.until("build " + build + " of the driver runs", () -> driver().filter(
                        bundle -> bundle.getLastModified() != before && bundle.getState() == Bundle.ACTIVE)
                .isPresent());
    }

    /** A camera that costs little. */
    static DahuaCameraBuilder cheap(String name) {
        return DahuaCamera.builder()
                .name(name)
                .login("admin", PASSWORD)
                .pictureSize(320, 240)
                .framesPerSecond(FRAMES_PER_SECOND)
                .cannedFrames(10, 12);
    }

    /** Starts it, to be closed with the site. */
    DahuaCamera camera(DahuaCameraBuilder builder) {
        DahuaCamera camera = builder.start();
        open.push(camera);
        return camera;
    }

    /** A camera and its device that is online. */
    DahuaCamera online(DahuaCameraBuilder builder) throws Exception {
        DahuaCamera camera = camera(builder);
        await(device(camera.name(), camera.address()), DeviceState.ONLINE);
        return camera;
    }

    /** Configures a device; {@code more} are further properties, name and value in turns. */
    Device device(String name, URI address, String... more) throws Exception {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("name", name);
        properties.put("address", address.toString());
        properties.put("user", "admin");
        properties.put("password", PASSWORD);
        for (int i = 0; i < more.length; i += 2) {
            properties.put(more[i], more[i + 1]);
        }
        service(ConfigurationAdmin.class)
                .createFactoryConfiguration(DeviceAdmin.FACTORY_PID, "?")
                .update(properties);
        open.push(() -> remove(new DeviceId(name)));
        Await.until("the device " + name + " appears", () -> registry.device(new DeviceId(name))
                .isPresent());
        return device(name);
    }

    Device device(String name) {
        return registry.device(new DeviceId(name)).orElseThrow();
    }

    private void remove(DeviceId id) throws Exception {
        service(DeviceAdmin.class).remove(id);
        Await.until(id + " goes", () -> registry.device(id).isEmpty());
    }

    /** Reads the device's video until the site closes. */
    FrameLog read(String device, ReaderOptions options, FrameLog log) {
        hub.stream(new StreamKey(new DeviceId(device), 1, ""), options).subscribe(log);
        open.push(log::stop);
        return log;
    }

    /** Reads the device's video with room for 32 frames. */
    FrameLog read(String device) {
        return read(device, ReaderOptions.named(device), new FrameLog(Long.MAX_VALUE));
    }

    EventLog listen(String device) {
        EventLog log = new EventLog();
        service(EventBus.class)
                .events(device, EventFilter.of(new DeviceId(device)), 1_000)
                .subscribe(log);
        open.push(log::stop);
        return log;
    }

    /** How the device's stream does; empty when none is open. */
    Optional<StreamStatistics> stream(String device) {
        return hub.statistics().stream()
                .filter(stream -> stream.key().device().value().equals(device))
                .findFirst();
    }

    /** Waits until the device's stream does not flow and says why. */
    String awaitStreamTrouble(String device) throws Exception {
        String[] trouble = {""};
        Await.until("the stream says what is wrong", () -> {
            trouble[0] = stream(device)
                    .filter(stream -> stream.state() != StreamStatistics.State.FLOWING)
                    .map(StreamStatistics::detail)
                    .orElse("");
            return !trouble[0].isEmpty();
        });
        return trouble[0];
    }

    static DeviceStatus await(Device device, DeviceState state) throws Exception {
        return await(device, state.name(), status -> status.state() == state);
    }

    static DeviceStatus await(Device device, String what, Predicate<DeviceStatus> condition) throws Exception {
        DeviceStatus[] seen = {device.status()};
        try {
            Await.until(Duration.ofSeconds(30), device.id() + " becomes " + what, () -> {
                seen[0] = device.status();
                return condition.test(seen[0]);
            });
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; it is " + seen[0], e);
        }
        return seen[0];
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
