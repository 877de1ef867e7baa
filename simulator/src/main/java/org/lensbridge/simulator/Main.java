package org.lensbridge.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.lensbridge.simulator.replay.CapturedCamera;
import org.lensbridge.simulator.replay.PlaybackOptions;
import org.lensbridge.simulator.rtsp.RtspQuirk;
import org.lensbridge.simulator.tls.ServerIdentity;
import org.lensbridge.simulator.tls.Terms;

/** Runs one camera until the process is ended. Prints its address on one line when it answers. */
public final class Main {
    private static final String USAGE =
            """
            Usage: java -cp simulator.jar org.lensbridge.simulator.Main [options]
              --replay FILE [PORT] plays a capture back; alone, without other options
              --name NAME          name of the camera                   (camera)
              --port N             port, 0 for any free one             (8080)
              --bind ADDRESS       address to listen on                 (127.0.0.1)
              --login USER:PASS    asks for this login                  (asks nobody)
              --fps N              frames per second                    (15)
              --size WxH           main stream in pixels                (1280x720)
              --kind KIND          camera, recorder, thermal, door,     (camera)
                                   axis, axis-5x, axis-multi, axis-speaker,
                                   generic, generic-zoom, generic-ptz,
                                   arecont, arecont-multi, arecont-old,
                                   tougheye, toughcam
              --mjpeg-port N       of a generic camera's MJPEG stream   (8008)
              --viewer USER:PASS   a generic or arecont camera's user without administrator rights
              --channels N         video channels                       (the kind's)
              --lacking NAME       a path, action, table or type that it does not have;
                                   may be repeated, old-firmware for half of all
              --rtsp-port N        port for RTSP, 0 for any free one    (any)
              --rtsp-timeout SECS  ends a session that nobody keeps alive (60)
              --rtsp-quirk NAME    a deviation of its RTSP, such as udp-only or stap-a;
                                   may be repeated
              --motion SECONDS     motion begins every so many seconds  (never)
              --canned N           loop of N prepared frames            (draws each frame)
              --kb N               size of a prepared frame in KB       (64)
              --max-connections N  most connections at the same time    (2048)
              --auth SCHEME        digest, digest-sha256, digest-without-qop, basic ...
              --quirk NAME         a deviation of the firmware; may be repeated
              --fault NAME=VALUE   what is broken; may be repeated: full=CONNECTIONS,
                                   replies=FAULT, streams=FAULT, delay=MILLISECONDS,
                                   clock=SECONDS, unavailable=SECONDS, redirect=URI,
                                   rtsp-loss=PERCENT, rtsp-reordering=PERCENT,
                                   rtsp-duplication=PERCENT, rtsp-width=PIXELS,
                                   rtsp-silence=SECONDS, rtsp-redirect=URI
              --tls                answers to https, with a certificate of its own making
              --no-ptz             a camera that cannot move\
            """;

    private final DeviceBuilder<?, ?> camera;
    private final List<Consumer<Faults>> faults = new ArrayList<>();
    private Personality personality;
    private int canned;
    private int kilobytes = 64;

    private Main(String kind) {
        camera = SimulatedDevice.builder(kind);
        camera.port(8080);
        personality = camera.personality();
        if (camera instanceof GenericCameraBuilder builder) {
            builder.mjpegPort(GenericCameraBuilder.MJPEG_PORT);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        if (args.length > 1 && args[0].equals("--replay")) {
            replay(args[1], args.length > 2 ? number("PORT", args[2]) : 0);
            return;
        }
        System.setProperty("java.awt.headless", "true");
        try {
            Main main = new Main(kind(args));
            run(main, main.read(args));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            System.out.println(e.getMessage());
            System.out.println(USAGE);
            System.exit(2);
        }
    }

    private static void run(Main main, DeviceBuilder<?, ?> builder) throws InterruptedException {
        try (SimulatedDevice camera = builder.start()) {
            main.faults.forEach(fault -> fault.accept(camera.faults()));
            System.out.println("Camera \"" + camera.name() + "\" answers on " + camera.address());
            if (camera instanceof GenericCamera generic) {
                System.out.println("Its MJPEG stream is at " + generic.mjpegAddress());
            }
            System.out.println("Its RTSP server is at " + camera.rtsp().address(""));
            new CountDownLatch(1).await();
        }
    }

    /** What the last option of the name says: the other options depend on it. */
    private static String kind(String[] args) {
        int at = List.of(args).lastIndexOf("--kind");
        return at < 0 || at + 1 == args.length ? "camera" : args[at + 1];
    }

    private static void replay(String file, int port) throws InterruptedException {
        PlaybackOptions options = PlaybackOptions.AS_RECORDED.withPort(port);
        try (CapturedCamera camera = CapturedCamera.of(Path.of(file), options)) {
            System.out.println("Capture " + file + " answers on " + camera.address());
            new CountDownLatch(1).await();
        } catch (IOException | InvalidPathException e) {
            System.out.println(file + " cannot be played. " + e.getMessage());
            System.exit(2);
        }
    }

    private DeviceBuilder<?, ?> read(String[] args) {
        int at = 0;
        while (at < args.length) {
            String option = args[at++];
            if (option.equals("--no-ptz")) {
                dahua(option).ptz(false);
            } else if (option.equals("--tls")) {
                camera.tls(ServerIdentity.selfSigned(Terms.forNames("127.0.0.1", "localhost")));
            } else if (at < args.length) {
                set(option, args[at++]);
            } else {
                throw new IllegalArgumentException(option + " is unknown or lacks its value");
            }
        }
        return canned > 0 ? camera.cannedFrames(canned, kilobytes) : camera;
    }

    /** For what only these devices have. */
    private DahuaCameraBuilder dahua(String option) {
        if (camera instanceof DahuaCameraBuilder builder) {
            return builder;
        }
        throw new IllegalArgumentException("A device of this kind has no " + option);
    }

    private GenericCameraBuilder generic(String option) {
        if (camera instanceof GenericCameraBuilder builder) {
            return builder;
        }
        throw new IllegalArgumentException("A device of this kind has no " + option);
    }

    private BiConsumer<String, String> viewers(String option) {
        return camera instanceof ArecontCameraBuilder builder ? builder::viewer : generic(option)::viewer;
    }

    private void set(String option, String value) {
        switch (option) {
            case "--name" -> camera.name(value);
            case "--port" -> camera.port(number(option, value));
            case "--bind" -> camera.bindAddress(value);
            case "--login" -> pair(option, value, camera::login);
            case "--viewer" -> pair(option, value, viewers(option));
            case "--mjpeg-port" -> generic(option).mjpegPort(number(option, value));
            case "--rtsp-port" -> camera.rtspPort(number(option, value));
            case "--rtsp-timeout" -> {
                Duration timeout = Duration.ofSeconds(number(option, value));
                camera.rtsp(rtsp -> rtsp.sessionTimeout(timeout));
            }
            case "--rtsp-quirk" -> {
                RtspQuirk quirk = RtspQuirk.valueOf(constant(value));
                camera.rtsp(rtsp -> rtsp.quirks(quirk));
            }
            case "--fps" -> camera.framesPerSecond(number(option, value));
            case "--size" -> size(value);
            case "--channels" -> dahua(option).channels(number(option, value));
            case "--kind" -> {}
            case "--lacking" -> lacking(value);
            case "--motion" -> camera.motionEvery(Duration.ofSeconds(number(option, value)));
            case "--canned" -> canned = number(option, value);
            case "--kb" -> kilobytes = number(option, value);
            case "--max-connections" -> camera.maxConnections(number(option, value));
            case "--auth" -> personality(personality.with(Authentication.valueOf(constant(value))));
            case "--quirk" -> quirk(constant(value));
            case "--fault" -> faults.add(fault(value));
            default -> throw new IllegalArgumentException(option + " is unknown");
        }
    }

    private static void pair(String option, String value, BiConsumer<String, String> taker) {
        int colon = value.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(option + " needs user:password");
        }
        taker.accept(value.substring(0, colon), value.substring(colon + 1));
    }

    private void lacking(String value) {
        if (camera instanceof GenericCameraBuilder builder) {
            builder.lacking(value);
        } else if (camera instanceof ArecontCameraBuilder builder) {
            builder.lacking(value);
        } else if (camera instanceof ExcelsenseCameraBuilder builder) {
            builder.lacking(value);
        } else if (value.equals("old-firmware")) {
            dahua("--lacking").oldFirmware();
        } else {
            dahua("--lacking").lacking(value);
        }
    }

    private void size(String value) {
        String[] sides = value.split("x", 2);
        if (sides.length != 2) {
            throw new IllegalArgumentException("--size needs a width and a height such as 640x360");
        }
        camera.pictureSize(number("--size", sides[0]), number("--size", sides[1]));
    }

    private void quirk(String name) {
        if (camera instanceof ExcelsenseCameraBuilder builder) {
            builder.quirks(ExcelsenseQuirk.valueOf(name));
        } else {
            personality(personality.with(Personality.Quirk.valueOf(name)));
        }
    }

    private void personality(Personality value) {
        personality = value;
        camera.personality(value);
    }

    private static Consumer<Faults> fault(String option) {
        int equals = option.indexOf('=');
        String name = equals < 0 ? option : option.substring(0, equals);
        String value = equals < 0 ? "" : option.substring(equals + 1);
        WireFault wire =
                name.equals("replies") || name.equals("streams") ? WireFault.valueOf(constant(value)) : WireFault.NONE;
        return switch (name) {
            case "replies" -> faults -> faults.replies(wire);
            case "streams" -> faults -> faults.streams(wire);
            case "redirect" -> faults -> faults.redirect(value);
            case "rtsp-redirect" -> faults -> faults.rtsp().redirect(URI.create(value));
            default -> counted(name, number("--fault " + name, value));
        };
    }

    private static Consumer<Faults> counted(String name, int count) {
        return switch (name) {
            case "full" -> faults -> faults.fullAt(count);
            case "delay" -> faults -> faults.delay(Duration.ofMillis(count));
            case "clock" -> faults -> faults.clockOff(Duration.ofSeconds(count));
            case "rtsp-loss" -> faults -> faults.rtsp().loss(count);
            case "rtsp-reordering" -> faults -> faults.rtsp().reordering(count);
            case "rtsp-duplication" -> faults -> faults.rtsp().duplication(count);
            case "rtsp-width" -> faults -> faults.rtsp().width(count);
            case "rtsp-silence" -> faults -> faults.rtsp().silenceFor(Duration.ofSeconds(count));
            case "unavailable" -> faults -> faults.unavailable(Duration.ofSeconds(count));
            default -> throw new IllegalArgumentException("--fault " + name + " is unknown");
        };
    }

    /** The constant of a name such as {@code digest-sha256}. */
    private static String constant(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a number", e);
        }
    }
}
