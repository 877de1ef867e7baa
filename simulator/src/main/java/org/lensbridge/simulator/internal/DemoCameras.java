package org.lensbridge.simulator.internal;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lensbridge.simulator.ArecontCameraBuilder;
import org.lensbridge.simulator.AxisCamera;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.DeviceBuilder;
import org.lensbridge.simulator.GenericCamera;
import org.lensbridge.simulator.GenericCameraBuilder;
import org.lensbridge.simulator.Personality;
import org.lensbridge.simulator.SimulatedDevice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Starts simulated cameras on consecutive ports while a configuration with the id {@code org.lensbridge.simulator}
 * exists. Activation fails as a whole, with all ports free again, when one of them is taken.
 */
@Component(
        configurationPid = "org.lensbridge.simulator",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {})
@Designate(ocd = DemoCameras.Config.class)
public final class DemoCameras {
    private static final System.Logger LOG = System.getLogger(DemoCameras.class.getName());
    private static final List<String> NAMES = List.of("gate", "yard", "dock", "lobby", "ramp", "roof");

    private final List<SimulatedDevice> cameras = new ArrayList<>();

    /** The cameras of the demonstration. */
    @ObjectClassDefinition(
            name = "Lensbridge simulated cameras",
            description = "Cameras that exist in this process only, for demonstrations")
    public @interface Config {
        @AttributeDefinition(name = "Cameras", description = "How many cameras to start", min = "1", max = "100")
        int count() default 3;

        @AttributeDefinition(
                name = "First port",
                description =
                        "Port of the first camera; the others follow, then as many for streams that some of them have"
                                + " at a port of their own. 0 takes any free ports",
                min = "0",
                max = "65535")
        int first_port() default 18080;

        @AttributeDefinition(name = "Address", description = "Address to listen on")
        String bind_address() default "127.0.0.1";

        @AttributeDefinition(name = "User", description = "User of the login; empty for no login")
        String user() default "admin";

        @AttributeDefinition(name = "Password", description = "Password of the login", type = AttributeType.PASSWORD)
        String _password() default "admin";

        @AttributeDefinition(name = "Frames per second", min = "1", max = "60")
        int fps() default 15;

        @AttributeDefinition(
                name = "Motion period",
                description = "Seconds from one motion event to the next; 0 for none",
                min = "0")
        int motion_period() default 20;

        @AttributeDefinition(
                name = "Kinds",
                description = "Kinds of the cameras in turn, such as camera or axis; none for the first of these only")
        String[] kinds() default {};
    }

    @Activate
    public DemoCameras(Config config) {
        try {
            for (int i = 0; i < config.count(); i++) {
                cameras.add(start(config, i));
            }
        } catch (IllegalArgumentException | UncheckedIOException e) {
            close();
            throw e;
        }
        cameras.forEach(camera -> LOG.log(
                System.Logger.Level.INFO,
                "Simulated camera {0} answers on {1} and {2}",
                camera.name(),
                camera.address(),
                camera.rtsp().address("")));
    }

    private static SimulatedDevice start(Config config, int number) {
        String name = NAMES.get(number % NAMES.size()) + (number < NAMES.size() ? "" : number / NAMES.size() + 1);
        List<String> kinds = kinds(config);
        DeviceBuilder<?, ?> builder =
                SimulatedDevice.builder(kinds.isEmpty() ? "camera" : kinds.get(number % kinds.size()));
        builder.name(name).bindAddress(config.bind_address()).framesPerSecond(config.fps());
        int port = config.first_port() == 0 ? 0 : config.first_port() + number;
        builder.port(port);
        // Without the Basic login of most of these two, whose password everybody can read.
        if (builder instanceof GenericCameraBuilder camera) {
            camera.personality(Personality.documented()).mjpegPort(port == 0 ? 0 : port + config.count());
        }
        if (builder instanceof ArecontCameraBuilder camera) {
            camera.personality(Personality.documented());
        }
        if (!config.user().isEmpty()) {
            builder.login(config.user(), config._password());
        }
        if (config.motion_period() > 0) {
            builder.motionEvery(Duration.ofSeconds(config.motion_period()));
        }
        SimulatedDevice device = builder.start();
        if (device instanceof DahuaCamera camera) {
            camera.definePreset(1, "Entrance", 30, 5, 2);
            camera.definePreset(2, "Fence", 140, 0, 1);
            camera.definePreset(3, "Far corner", 250, 10, 4);
        }
        if (device instanceof AxisCamera camera) {
            camera.definePreset(1, "Entrance", 30, 5, 400);
            camera.definePreset(2, "Fence", 140, 0, 1);
            camera.definePreset(3, "Far corner", -110, 10, 3000);
        }
        if (device instanceof GenericCamera camera) {
            camera.definePreset(1, "Entrance", 30, 5, 500);
            camera.definePreset(2, "Fence", 140, 0, 0);
        }
        return device;
    }

    /** A file gives them as one text with commas. */
    private static List<String> kinds(Config config) {
        return Arrays.stream(config.kinds())
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(kind -> !kind.isEmpty())
                .toList();
    }

    /** The cameras that run, in the order of their ports. */
    List<SimulatedDevice> cameras() {
        return List.copyOf(cameras);
    }

    @Deactivate
    void close() {
        cameras.forEach(SimulatedDevice::close);
        cameras.clear();
    }
}
