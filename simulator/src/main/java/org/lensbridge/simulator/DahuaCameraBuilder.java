package org.lensbridge.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.simulator.dahua.CameraSettings;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.http.HttpLimits;
import org.lensbridge.simulator.tls.ServerIdentity;

/** Describes a camera and starts it. Not thread-safe; may be used again for a further camera. */
public final class DahuaCameraBuilder {
    private final Map<String, String> users = new HashMap<>();
    private String name = "camera";
    private String bindAddress = "127.0.0.1";
    private int port;
    private DeviceKind kind = DeviceKind.CAMERA;
    private Optional<Integer> channels = Optional.empty();
    private final Set<String> lacking = new HashSet<>();
    private String serial = "";
    private Optional<String> model = Optional.empty();
    private String firmware = "2.800.0000.0.R,build:2026-01-15";
    private String vendor = "Lensbridge";
    private boolean ptz = true;
    private Optional<Duration> motionEvery = Optional.empty();
    private int width = 1280;
    private int height = 720;
    private int framesPerSecond = 15;
    private Optional<CameraSettings.Canned> canned = Optional.empty();
    private Optional<CameraSettings.Lockout> lockout = Optional.empty();
    private Duration nonceLifetime = Duration.ofMinutes(10);
    private Personality personality = Personality.documented();
    private HttpLimits limits = HttpLimits.DEFAULT;
    private Optional<ServerIdentity> identity = Optional.empty();

    DahuaCameraBuilder() {}

    /** The machine name and the first channel's title; it also decides the colours of the picture. */
    public DahuaCameraBuilder name(String value) {
        name = value;
        return this;
    }

    /** Adds a user. A camera without users asks nobody for a login. */
    public DahuaCameraBuilder login(String user, String password) {
        users.put(user, password);
        return this;
    }

    /** 0, the default, stands for any free port. */
    public DahuaCameraBuilder port(int value) {
        port = value;
        return this;
    }

    /** Default 127.0.0.1. */
    public DahuaCameraBuilder bindAddress(String value) {
        bindAddress = value;
        return this;
    }

    /** What kind of device it is, default a camera. */
    public DahuaCameraBuilder kind(DeviceKind value) {
        kind = value;
        return this;
    }

    /** Number of video channels; the default is the kind's. */
    public DahuaCameraBuilder channels(int value) {
        channels = Optional.of(value);
        return this;
    }

    /** Default: made from the name, so that a camera of the same name is the same device. */
    public DahuaCameraBuilder serial(String value) {
        serial = value;
        return this;
    }

    /** Default: the kind's. */
    public DahuaCameraBuilder model(String value) {
        model = Optional.of(value);
        return this;
    }

    public DahuaCameraBuilder firmware(String value) {
        firmware = value;
        return this;
    }

    public DahuaCameraBuilder vendor(String value) {
        vendor = value;
        return this;
    }

    /** Whether it can move, default true; a door station never does. */
    public DahuaCameraBuilder ptz(boolean value) {
        ptz = value;
        return this;
    }

    /** Motion begins on all channels at once, ends after half the period, and so on. Default: never. */
    public DahuaCameraBuilder motionEvery(Duration period) {
        motionEvery = Optional.of(period);
        return this;
    }

    /** Size of the main stream in pixels, default 1280 by 720; extra streams have half of it in each direction. */
    public DahuaCameraBuilder pictureSize(int widthInPixels, int heightInPixels) {
        width = widthInPixels;
        height = heightInPixels;
        return this;
    }

    /** 1 to 60 for drawn frames, up to 1000 for canned ones; default 15. */
    public DahuaCameraBuilder framesPerSecond(int value) {
        framesPerSecond = value;
        return this;
    }

    /** Sends a loop of prepared frames of about this size, on all streams, instead of drawing each. */
    public DahuaCameraBuilder cannedFrames(int frames, int kilobytes) {
        canned = Optional.of(new CameraSettings.Canned(frames, kilobytes * 1024));
        return this;
    }

    /** After so many wrong logins in a row an address is refused for a while. Default: never. */
    public DahuaCameraBuilder lockOutAfter(int attempts, Duration time) {
        lockout = Optional.of(new CameraSettings.Lockout(attempts, time));
        return this;
    }

    /** How long a nonce is good, default ten minutes. */
    public DahuaCameraBuilder nonceLifetime(Duration value) {
        nonceLifetime = value;
        return this;
    }

    /** How the firmware speaks, default as documented. */
    public DahuaCameraBuilder personality(Personality value) {
        personality = value;
        return this;
    }

    /**
     * What its firmware does not have. A path such as {@code encode.cgi} is answered with status 404, an action such
     * as {@code ptz.cgi?getTours} with status 400, a configuration table such as {@code VideoInFocus} with a body
     * that says Error. May be called several times.
     */
    public DahuaCameraBuilder lacking(String... pathsActionsAndTables) {
        lacking.addAll(List.of(pathsActionsAndTables));
        return this;
    }

    /** A firmware of the first years: it {@linkplain #lacking lacks} about half of the vendor's document. */
    public DahuaCameraBuilder oldFirmware() {
        lacking.addAll(OldFirmware.LACKS);
        return this;
    }

    /** Most connections open at the same time, default 2048; one more is closed as soon as it is accepted. */
    public DahuaCameraBuilder maxConnections(int value) {
        limits = limits.withConnections(value);
        return this;
    }

    /**
     * How long a client may take to finish a request (default 10 s), to stay idle between requests (60 s), and to
     * take nothing of what is sent to it (30 s), before its connection is closed.
     */
    public DahuaCameraBuilder timeouts(Duration request, Duration idle, Duration write) {
        limits = limits.withTimeouts(request, idle, write);
        return this;
    }

    /**
     * Answers to https as this, and not to http. Behind its TLS the camera sees all clients at one address; while it is
     * away, connections are closed rather than refused.
     */
    public DahuaCameraBuilder tls(ServerIdentity value) {
        identity = Optional.of(value);
        return this;
    }

    /**
     * Starts the camera; it answers when this returns.
     *
     * @throws IllegalArgumentException when the description makes no sense
     * @throws UncheckedIOException when the port is taken
     */
    public DahuaCamera start() {
        return start(Optional.empty());
    }

    private String defaultModel() {
        return kind == DeviceKind.CAMERA ? "SIM-SD6" : "SIM-" + kind.deviceClass();
    }

    /** On a loop that serves other cameras too, or on one of its own. */
    DahuaCamera start(Optional<EventLoop> shared) {
        String id = serial.isEmpty() ? String.format("SIM%08X", name.hashCode()) : serial;
        CameraSettings settings = new CameraSettings(
                name,
                users,
                identity.isPresent() ? "127.0.0.1" : bindAddress,
                identity.isPresent() ? 0 : port,
                channels.orElse(kind.channels()),
                new CameraSettings.Identity(id, model.orElse(defaultModel()), firmware, vendor),
                ptz && kind != DeviceKind.DOOR,
                motionEvery,
                new CameraSettings.Picture(width, height, framesPerSecond),
                canned,
                lockout,
                nonceLifetime,
                personality,
                limits,
                kind,
                lacking);
        try {
            return new DahuaCamera(
                    settings, shared, identity.map(shown -> new DahuaCamera.SecureDoor(bindAddress, port, shown)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Camera \"" + name + "\" cannot listen on " + bindAddress + ":" + port + " (" + e.getMessage()
                            + "). Choose another port, or stop the program that holds this one.",
                    e);
        }
    }
}
