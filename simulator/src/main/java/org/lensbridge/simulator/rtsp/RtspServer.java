package org.lensbridge.simulator.rtsp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.lensbridge.simulator.device.Presence;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.http.Port;

/**
 * An RTSP server at one port. Public methods are thread-safe, the rest is confined to the event loop; {@link #close} is idempotent and
 * takes at most a few seconds.
 */
public final class RtspServer implements AutoCloseable {
    private static final Duration SWEEP = Duration.ofMillis(200);
    private static final int CATALOGUE_EVERY = 5;
    private static final int MOST_CONNECTIONS = 1024;

    private final RtspSettings settings;
    private final EventLoop loop;
    private final boolean ownsLoop;
    private final RtspFaults faults;
    private final Tally tally = new Tally();
    private final Dialogue dialogue;
    private final Random chance = new Random();
    private final Set<RtspConnection> connections = new LinkedHashSet<>();
    private final Map<String, RtspSession> sessions = new HashMap<>();
    private final Map<RtspStream, Broadcast> broadcasts = new HashMap<>();
    private final RtspDoorway doorway;
    private final InetSocketAddress address;
    private Optional<Presence> presence = Optional.empty();
    private int sweeps;
    private boolean sweeping;

    /** Binds at once; nobody is answered before {@link #open}. */
    RtspServer(RtspSettings settings, EventLoop loop, boolean ownsLoop, RtspFaults faults, Binder binder)
            throws IOException {
        this.settings = settings;
        this.loop = loop;
        this.ownsLoop = ownsLoop;
        this.faults = faults;
        dialogue = new Dialogue(this, tally);
        doorway = new RtspDoorway(loop, tally, this::enter, this::closeConnections);
        address = binder.bind(doorway);
    }

    /** Binds a server to a port. */
    @FunctionalInterface
    interface Binder {
        InetSocketAddress bind(Port server) throws IOException;
    }

    public static RtspServerBuilder builder() {
        return new RtspServerBuilder();
    }

    /** Begins to answer. */
    public void open() {
        loop.execute(doorway::open);
    }

    void presence(Presence value) {
        presence = Optional.of(value);
    }

    public int port() {
        return address.getPort();
    }

    /** The address of a path, such as {@code rtsp://127.0.0.1:20001/live}. */
    public URI address(String path) {
        return URI.create("rtsp://" + address.getAddress().getHostAddress() + ":" + port() + path);
    }

    /** The switches that break it. */
    public RtspFaults faults() {
        return faults;
    }

    public RtspCounts counts() {
        return tally.counts();
    }

    /**
     * Resets all connections, has new ones refused, and comes back after the given time on the same port; frames count from 0 then,
     * with other timestamps and SSRCs. Not for the server of a device, which reboots as a whole.
     */
    public void reboot(Duration away) {
        loop.executeAndWait(() -> presence.orElseThrow().leave(away));
    }

    /** Makes all nonces stale that were given out so far. */
    public void expireNonces() {
        loop.executeAndWait(dialogue::forget);
    }

    @Override
    public void close() {
        doorway.close();
        if (ownsLoop) {
            loop.close();
        }
    }

    RtspSettings settings() {
        return settings;
    }

    EventLoop loop() {
        return loop;
    }

    Dialogue dialogue() {
        return dialogue;
    }

    Optional<RtspSession> session(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    RtspSession open(RtspTarget target, String user, RtspStream stream, RtspConnection connection) {
        Broadcast broadcast = stream.isPersonal()
                ? new Broadcast(this, stream, chance)
                : broadcasts.computeIfAbsent(stream, any -> new Broadcast(this, stream, chance));
        String id = String.format("%08X", chance.nextInt());
        RtspSession session = new RtspSession(id, target, user, stream, connection, broadcast, tally);
        sessions.put(id, session);
        tally.sessions.incrementAndGet();
        tally.sessionsTotal.incrementAndGet();
        if (!sweeping) {
            sweeping = true;
            loop.schedule(SWEEP, this::sweep);
        }
        return session;
    }

    void end(RtspSession session) {
        if (sessions.remove(session.id(), session)) {
            tally.sessions.decrementAndGet();
            session.close();
        }
    }

    /** An interleaved packet of a client: its reports. */
    void received(RtspConnection connection, ByteBuffer packet) {
        sessions.values().stream()
                .filter(session -> session.connection() == connection)
                .toList()
                .forEach(this::reported);
    }

    void reported(RtspSession session) {
        tally.reports.incrementAndGet();
        if (!settings.has(RtspQuirk.REPORTS_DO_NOT_KEEP)) {
            session.touch();
        }
    }

    /** Sessions over UDP live on without the connection, until nobody keeps them alive. */
    void gone(RtspConnection connection) {
        if (connections.remove(connection)) {
            tally.connections.decrementAndGet();
            List.copyOf(sessions.values()).stream()
                    .filter(session -> session.connection() == connection && session.isInterleaved())
                    .forEach(this::end);
        }
    }

    /** Ends sessions that nobody keeps alive and those whose stream has changed; goes on while there are any. */
    private void sweep() {
        sweeps++;
        for (RtspSession session : List.copyOf(sessions.values())) {
            if (session.isForgotten(settings.sessionTimeout().toNanos())) {
                tally.expired.incrementAndGet();
                hangUp(session);
            } else if (sweeps % CATALOGUE_EVERY == 0 && hasChanged(session)) {
                hangUp(session);
            }
        }
        sweeping = !sessions.isEmpty();
        if (sweeping) {
            loop.schedule(SWEEP, this::sweep);
        }
    }

    private boolean hasChanged(RtspSession session) {
        return !settings.catalogue().find(session.target(), session.user()).equals(Optional.of(session.stream()));
    }

    private void hangUp(RtspSession session) {
        session.broadcast().goodbye(session);
        end(session);
        session.connection().closeWhenSent();
    }

    private void enter(SocketChannel channel) throws IOException {
        tally.accepted.incrementAndGet();
        if (connections.size() >= MOST_CONNECTIONS) {
            channel.close();
        } else {
            connections.add(new RtspConnection(this, loop, channel));
            tally.connections.incrementAndGet();
        }
    }

    /** As a device that loses its power: without a farewell, and without memory afterwards. */
    private void closeConnections() {
        List.copyOf(sessions.values()).forEach(this::end);
        List.copyOf(connections).forEach(RtspConnection::reset);
        broadcasts.clear();
        dialogue.forget();
    }
}
