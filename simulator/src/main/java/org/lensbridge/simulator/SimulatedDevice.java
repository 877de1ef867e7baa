package org.lensbridge.simulator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lensbridge.simulator.device.DeviceServer;
import org.lensbridge.simulator.rtsp.RtspServer;
import org.lensbridge.simulator.tls.ServerIdentity;
import org.lensbridge.simulator.tls.TlsFront;

/**
 * A running device of any vendor: what can be seen of its server, and how it is broken. Thread-safe; {@link #close} is
 * idempotent and takes at most a few seconds.
 */
public abstract class SimulatedDevice implements AutoCloseable {
    private final DeviceServer<?> server;
    private final Optional<TlsFront> tls;
    private boolean closed;

    SimulatedDevice(DeviceServer<?> server, Optional<SecureDoor> door) throws IOException {
        this.server = server;
        try {
            tls = door.isPresent() ? Optional.of(door.get().open(server.address())) : Optional.empty();
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /**
     * Begins to describe a device: {@code camera}, {@code recorder}, {@code thermal} and {@code door} of the Dahua family,
     * {@code axis} and the like; the message of a failure names them all.
     *
     * @throws IllegalArgumentException when there is no such kind
     */
    public static DeviceBuilder<?, ?> builder(String kind) {
        return Kinds.builder(kind);
    }

    /** Where and as whom a device answers to https. */
    record SecureDoor(String bindAddress, int port, ServerIdentity identity) {
        TlsFront open(InetSocketAddress behind) throws IOException {
            return TlsFront.start(bindAddress, port, behind, identity);
        }
    }

    public final String name() {
        return server.settings().name();
    }

    public final String serial() {
        return server.settings().serial();
    }

    /** Where it answers, such as {@code http://127.0.0.1:20001}; without a slash at the end. */
    public final URI address() {
        return tls.map(TlsFront::address)
                .orElseGet(() -> URI.create("http://" + server.settings().bindAddress() + ":"
                        + socketAddress().getPort()));
    }

    public final InetSocketAddress socketAddress() {
        return tls.map(TlsFront::socketAddress).orElseGet(server::address);
    }

    /** The switches of its TLS side; empty for a device of plain HTTP. */
    public final Optional<TlsFront> tls() {
        return tls;
    }

    /** The switches that break this device. */
    public final Faults faults() {
        return server.faults();
    }

    /** Its RTSP server; the switches that break it are {@code faults().rtsp()} too. */
    public final RtspServer rtsp() {
        return server.rtspServer();
    }

    public final Counters counters() {
        return server.firmware().counters();
    }

    /** Frames made since the start, over all streams. None are made while nobody watches. */
    public final long frames() {
        return server.firmware().frames();
    }

    /** The last 10 000 requests, oldest first. A stream is in it from its beginning. */
    public final List<LoggedRequest> requests() {
        return server.requests().all();
    }

    /**
     * Drops all connections, has new ones refused, and comes back after the given time on the same port. Events are
     * over then and nonces are stale; settings and presets stay.
     */
    public final void reboot(Duration away) {
        server.reboot(away);
    }

    /** Switches a device on again that a request has shut down. */
    public final void switchOn() {
        server.listen(true);
    }

    /** The same as {@link #reboot} from a task of the loop that the device shares with others. */
    final void rebootNow(Duration away) {
        server.goAway(away);
    }

    /** Makes all nonces stale that were given out so far. */
    public final void expireNonces() {
        server.expireNonces();
    }

    @Override
    public final void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        tls.ifPresent(TlsFront::close);
        server.close();
    }
}
