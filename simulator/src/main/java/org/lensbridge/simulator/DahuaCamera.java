package org.lensbridge.simulator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lensbridge.simulator.dahua.CameraServer;
import org.lensbridge.simulator.dahua.CameraSettings;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.tls.ServerIdentity;
import org.lensbridge.simulator.tls.TlsFront;

/**
 * A running camera of the Dahua and Amcrest family. Thread-safe; {@link #close} is idempotent and takes at most a
 * few seconds.
 *
 * <pre>{@code
 * try (DahuaCamera camera = DahuaCamera.builder().name("gate").login("admin", "s3cret").start()) {
 *     URI snapshot = camera.address().resolve("/cgi-bin/snapshot.cgi");
 *     ...
 * }
 * }</pre>
 */
public final class DahuaCamera implements AutoCloseable {
    private final CameraSettings settings;
    private final CameraServer server;
    private final Faults faults;
    private final Optional<TlsFront> tls;
    private boolean closed;

    DahuaCamera(CameraSettings settings, Optional<EventLoop> shared, Optional<SecureDoor> door) throws IOException {
        this.settings = settings;
        this.faults = new Faults(this::listen);
        this.server = new CameraServer(settings, faults, shared);
        try {
            tls = door.isPresent() ? Optional.of(door.get().open(server.address())) : Optional.empty();
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** Where and as whom a camera answers to https. */
    record SecureDoor(String bindAddress, int port, ServerIdentity identity) {
        TlsFront open(InetSocketAddress behind) throws IOException {
            return TlsFront.start(bindAddress, port, behind, identity);
        }
    }

    public static DahuaCameraBuilder builder() {
        return new DahuaCameraBuilder();
    }

    public String name() {
        return settings.name();
    }

    public String serial() {
        return settings.identity().serial();
    }

    /** Where it answers, such as {@code http://127.0.0.1:20001}; without a slash at the end. */
    public URI address() {
        return tls.map(TlsFront::address)
                .orElseGet(() -> URI.create("http://" + settings.bindAddress() + ":"
                        + socketAddress().getPort()));
    }

    public InetSocketAddress socketAddress() {
        return tls.map(TlsFront::socketAddress).orElseGet(server::address);
    }

    /** The switches of its TLS side; empty for a camera of plain HTTP. */
    public Optional<TlsFront> tls() {
        return tls;
    }

    /** The switches that break this camera. */
    public Faults faults() {
        return faults;
    }

    public Counters counters() {
        return server.counters();
    }

    /** The last 10 000 requests, oldest first. A stream is in it from its beginning. */
    public List<LoggedRequest> requests() {
        return server.requests();
    }

    /** Frames made since the start, over all streams. None are made while nobody watches. */
    public long frames() {
        return server.frames();
    }

    /**
     * Tells all subscribers of an event; start and stop also change what {@code getEventIndexes} answers.
     *
     * @param channel from 1; on the wire it becomes an index from 0
     * @param data what follows {@code data=}, JSON by convention, empty for none; may span several lines
     */
    public void raise(String code, int channel, EventAction action, String data) {
        if (channel < 1 || !code.matches("\\w{1,64}")) {
            throw new IllegalArgumentException("an event has a code of letters and digits, and a channel from 1");
        }
        server.raise(code, channel, action, data);
    }

    /** Starts or stops motion on a channel, counted from 1. */
    public void raiseMotion(int channel, boolean begins) {
        raise("VideoMotion", channel, begins ? EventAction.START : EventAction.STOP, "");
    }

    /** Starts or stops the alarm at an input, counted from 1. */
    public void raiseAlarm(int input, boolean begins) {
        raise("AlarmLocal", input, begins ? EventAction.START : EventAction.STOP, "");
    }

    /** Whether an alarm output, counted from 1, is on: switched by hand or called for by an event. */
    public boolean alarmOutputIsOn(int output) {
        return server.alarmOutputIsOn(output);
    }

    /** Whether the wiper of a channel, counted from 1, is at work. */
    public boolean isWiping(int channel) {
        return server.isWiping(channel);
    }

    /** Where the first channel looks now. */
    public PtzState ptz() {
        return ptz(1);
    }

    /** Where a channel looks now; channels count from 1. */
    public PtzState ptz(int channel) {
        return server.positioner(channel).state();
    }

    /** Gives the first channel a preset (number 1 to 80), as if somebody had set it before. */
    public void definePreset(int number, String presetName, double pan, double tilt, double zoom) {
        server.positioner(1).definePreset(number, presetName, pan, tilt, zoom);
    }

    /**
     * The files on its storage that a channel, counted from 1, has recorded so far, by start: from 24 hours before the camera was
     * started, by its own clock.
     */
    public List<RecordedFile> recordings(int channel) {
        return server.media().recorded(channel).toList();
    }

    /** What the last client that talked to it has sent so far (4.3.3); empty before the first. */
    public Optional<ReceivedAudio> receivedAudio() {
        return server.media().receivedAudio();
    }

    /** Finders and searches that clients have begun and not yet ended (4.11.5, 8.3.2, 10.2.7 and 13.1). */
    public int openFinders() {
        return server.media().finders() + server.special().searches();
    }

    /** What happens around it, for what its kind sees of it. */
    public Surroundings surroundings() {
        return server.special();
    }

    /** The value of a setting, named as on the wire without {@code table.}: {@code General.MachineName}. */
    public Optional<String> config(String setting) {
        return server.tables().value(setting);
    }

    /**
     * Changes a setting as a request would, such as {@code Encode[0].MainFormat[0].Video.Compression} to {@code H.264}.
     *
     * @throws IllegalArgumentException when there is no such setting, or the document does not allow the value
     */
    public void configure(String setting, String value) {
        server.configure(setting, value);
    }

    /**
     * Drops all connections, has new ones refused, and comes back after the given time on the same port. Events are
     * over then and nonces are stale; settings and presets stay.
     */
    public void reboot(Duration away) {
        server.reboot(away);
    }

    /** Switches a device on again that a request has shut down. */
    public void switchOn() {
        server.listen(true);
    }

    /** The same from a task of the loop that the camera shares with others. */
    void rebootNow(Duration away) {
        server.goAway(away);
    }

    /** Makes all nonces stale that were given out so far. */
    public void expireNonces() {
        server.expireNonces();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        tls.ifPresent(TlsFront::close);
        server.close();
    }

    private void listen(boolean wanted) {
        server.listen(wanted);
    }
}
