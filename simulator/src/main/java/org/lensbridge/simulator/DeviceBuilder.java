package org.lensbridge.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lensbridge.simulator.device.DeviceSettings;
import org.lensbridge.simulator.device.Lockout;
import org.lensbridge.simulator.device.PictureSettings;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.http.HttpLimits;
import org.lensbridge.simulator.rtsp.RtspServerBuilder;
import org.lensbridge.simulator.tls.ServerIdentity;

/**
 * Describes a device of any vendor and starts it. Not thread-safe; may be used again for a further device.
 *
 * @param <B> the vendor's builder
 * @param <D> what it starts
 */
public abstract class DeviceBuilder<B extends DeviceBuilder<B, D>, D extends SimulatedDevice> {
    private final Map<String, String> users = new HashMap<>();
    private String name = "camera";
    private String bindAddress = "127.0.0.1";
    private int port;
    private String serial = "";
    private Optional<Duration> motionEvery = Optional.empty();
    private int width = 1280;
    private int height = 720;
    private int framesPerSecond = 15;
    private Optional<PictureSettings.Canned> canned = Optional.empty();
    private Optional<Lockout> lockout = Optional.empty();
    private Duration nonceLifetime = Duration.ofMinutes(10);
    private Optional<Personality> personality = Optional.empty();
    private HttpLimits limits = HttpLimits.DEFAULT;
    private Optional<ServerIdentity> identity = Optional.empty();
    private int rtspPort;
    private Consumer<RtspServerBuilder> rtsp = builder -> {};

    DeviceBuilder() {}

    /** Adds a user. A camera without users asks nobody for a login. */
    public final B login(String user, String password) {
        users.put(user, password);
        return self();
    }

    /** 0, the default, stands for any free port. */
    public final B port(int value) {
        port = value;
        return self();
    }

    /** Where it answers to RTSP, as its settings tell; 0, the default, stands for any free port. */
    public final B rtspPort(int value) {
        rtspPort = value;
        return self();
    }

    /** Says more of its RTSP server, such as {@code rtsp -> rtsp.quirks(RtspQuirk.STAP_A)}; may be called several times. */
    public final B rtsp(Consumer<RtspServerBuilder> more) {
        rtsp = rtsp.andThen(more);
        return self();
    }

    /** Default 127.0.0.1. */
    public final B bindAddress(String value) {
        bindAddress = value;
        return self();
    }

    /** Motion begins on all channels at once, ends after half the period, and so on. Default: never. */
    public final B motionEvery(Duration period) {
        motionEvery = Optional.of(period);
        return self();
    }

    /** Size of the main stream in pixels, default 1280 by 720; extra streams have half of it in each direction. */
    public final B pictureSize(int widthInPixels, int heightInPixels) {
        width = widthInPixels;
        height = heightInPixels;
        return self();
    }

    /** 1 to 60 for drawn frames, up to 1000 for canned ones; default 15. */
    public final B framesPerSecond(int value) {
        framesPerSecond = value;
        return self();
    }

    /** Sends a loop of prepared frames of about this size, on all streams, instead of drawing each. */
    public final B cannedFrames(int frames, int kilobytes) {
        canned = Optional.of(new PictureSettings.Canned(frames, kilobytes * 1024));
        return self();
    }

    /** After so many wrong logins in a row an address is refused for a while. Default: never. */
    public final B lockOutAfter(int attempts, Duration time) {
        lockout = Optional.of(new Lockout(attempts, time));
        return self();
    }

    /** How long a nonce is good, default ten minutes. */
    public final B nonceLifetime(Duration value) {
        nonceLifetime = value;
        return self();
    }

    /** How the firmware speaks, default as its vendor documents it. */
    public final B personality(Personality value) {
        personality = Optional.of(value);
        return self();
    }

    final Personality personality() {
        return personality.orElseGet(this::usualPersonality);
    }

    /** Most connections open at the same time, default 2048; one more is closed as soon as it is accepted. */
    public final B maxConnections(int value) {
        limits = limits.withConnections(value);
        return self();
    }

    /**
     * How long a client may take to finish a request (default 10 s), to stay idle between requests (60 s), and to
     * take nothing of what is sent to it (30 s), before its connection is closed.
     */
    public final B timeouts(Duration request, Duration idle, Duration write) {
        limits = limits.withTimeouts(request, idle, write);
        return self();
    }

    /**
     * Answers to https as this, and not to http. Behind its TLS the camera sees all clients at one address; while it is
     * away, connections are closed rather than refused.
     */
    public final B tls(ServerIdentity value) {
        identity = Optional.of(value);
        return self();
    }

    /** Its own name and its first channel's title; it also decides the colours of the picture. */
    public final B name(String value) {
        name = value;
        return self();
    }

    /** Default: made from the name, so that a camera of the same name is the same device. */
    public final B serial(String value) {
        serial = value;
        return self();
    }

    /**
     * Starts the camera; it answers when this returns.
     *
     * @throws IllegalArgumentException when the description makes no sense
     * @throws UncheckedIOException when the port is taken
     */
    public final D start() {
        return start(Optional.empty());
    }

    /** On a loop that serves other devices too, or on one of its own. */
    final D start(Optional<EventLoop> shared) {
        DeviceSettings settings = new DeviceSettings(
                name,
                serial.isEmpty() ? serialOf(name) : serial,
                users,
                identity.isPresent() ? "127.0.0.1" : bindAddress,
                identity.isPresent() ? 0 : port,
                new PictureSettings(width, height, framesPerSecond, canned),
                motionEvery,
                lockout,
                nonceLifetime,
                personality(),
                limits,
                builder -> rtsp.accept(builder.port(rtspPort)));
        try {
            return start(
                    shared, settings, identity.map(shown -> new SimulatedDevice.SecureDoor(bindAddress, port, shown)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Camera \"" + name + "\" cannot listen on " + bindAddress + ":" + port + " (" + e.getMessage()
                            + "). Choose another port, or stop the program that holds this one.",
                    e);
        }
    }

    /** How its vendor's firmware asks for a login. */
    Personality usualPersonality() {
        return Personality.documented();
    }

    /** The serial number of a device of this name. */
    String serialOf(String deviceName) {
        return String.format("SIM%08X", deviceName.hashCode());
    }

    abstract B self();

    abstract D start(Optional<EventLoop> shared, DeviceSettings settings, Optional<SimulatedDevice.SecureDoor> door)
            throws IOException;
}
