package org.lensbridge.simulator.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lensbridge.simulator.Authentication;
import org.lensbridge.simulator.Counters;
import org.lensbridge.simulator.Faults;
import org.lensbridge.simulator.fault.Replies;
import org.lensbridge.simulator.http.BadRequestException;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.http.HttpServer;
import org.lensbridge.simulator.http.Port;
import org.lensbridge.simulator.http.Request;
import org.lensbridge.simulator.http.Response;
import org.lensbridge.simulator.rtsp.RtspServer;
import org.lensbridge.simulator.rtsp.RtspServerBuilder;

/**
 * What a request passes on its way to any vendor's device: delays and faults, the login, the log. Public methods are
 * thread-safe.
 */
public final class DeviceServer<F extends Firmware> implements Power, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DeviceServer.class.getName());

    private final DeviceSettings settings;
    private final Faults faults;
    private final boolean ownsLoop;
    private final EventLoop loop;
    private final DeviceClock clock;
    private final RequestLog requests = new RequestLog();
    private final RtspServer rtsp;
    private final F firmware;
    private final LoginGuard guard;
    private final FaultyService faulty;
    private final HttpServer server;
    private final Presence presence;
    private final List<Door> doors = new CopyOnWriteArrayList<>();

    /** A further port of the device. */
    private record Door(Port server, Presence presence) {}

    /**
     * Starts at once; fails when the port is taken, and leaves nothing behind then. A loop that is shared with other devices is
     * its owner's to close; without one the device has its own.
     *
     * @param maker makes what is behind the server, which has settings, faults, loop, clock and log already
     */
    public DeviceServer(DeviceSettings settings, Optional<EventLoop> shared, Function<DeviceServer<F>, F> maker)
            throws IOException {
        this.settings = settings;
        faults = new Faults(this::listen);
        ownsLoop = shared.isEmpty();
        loop = shared.orElseGet(() -> new EventLoop("simulator-" + settings.name()));
        clock = new DeviceClock(faults::clockSkew);
        rtsp = rtsp();
        firmware = made(maker);
        guard = new LoginGuard(settings, faults, firmware);
        faulty = new FaultyService(faults, guard, clock);
        server = new HttpServer(loop, settings.limits(), this::receive, this::refuse);
        try {
            presence = Presence.listen(loop, server, settings.bindAddress(), settings.port());
        } catch (IOException e) {
            close();
            throw e;
        }
        rtsp.open();
        settings.motionEvery().ifPresent(period -> loop.execute(() -> motion(period, true)));
    }

    /** Bound before there is a firmware, which may tell the port; answers when there is one. */
    private RtspServer rtsp() {
        RtspServerBuilder builder = RtspServer.builder()
                .name(settings.name())
                .realm(() -> firmware().realm())
                .accounts(new LateAccounts(() -> firmware().accounts()))
                .challenges(rtspLogin(settings.personality().authentication()))
                .nonceLifetime(settings.nonceLifetime())
                .catalogue((target, user) -> firmware().stream(target, user));
        settings.rtsp().accept(builder);
        try {
            return builder.bind(loop, faults.rtsp(), this::attach);
        } catch (UncheckedIOException e) {
            closeLoop();
            throw e;
        }
    }

    /** The forms of Digest that RTSP clients know; without a login for HTTP, others decide whether there are users to ask for. */
    private static Authentication rtspLogin(Authentication scheme) {
        return switch (scheme) {
            case BASIC, DIGEST_SHA256 -> scheme;
            default -> Authentication.DIGEST_WITHOUT_QOP;
        };
    }

    /** The accounts of a firmware that is made later. */
    private record LateAccounts(Supplier<Accounts> accounts) implements Accounts {
        @Override
        public List<String> names() {
            return accounts.get().names();
        }

        @Override
        public boolean areAsked(boolean configured) {
            return accounts.get().areAsked(configured);
        }

        @Override
        public Optional<String> password(String user) {
            return accounts.get().password(user);
        }
    }

    private F made(Function<DeviceServer<F>, F> maker) {
        try {
            return maker.apply(this);
        } catch (RuntimeException e) {
            rtsp.close();
            closeLoop();
            throw e;
        }
    }

    /**
     * Answers at a further port too, 0 for any free one. Requests pass the same login and faults there; the firmware sees the prefix before
     * their path.
     */
    public InetSocketAddress open(int port, String prefix) throws IOException {
        HttpServer door = new HttpServer(
                loop,
                settings.limits(),
                (request, connection) -> receive(request.below(prefix), connection),
                this::refuse);
        return attach(door, port);
    }

    /** A server of another protocol at a further port, 0 for any free one, which goes away, comes back and is closed with the device. */
    public InetSocketAddress attach(Port server, int port) throws IOException {
        Presence there = Presence.listen(loop, server, settings.bindAddress(), port);
        doors.add(new Door(server, there));
        return there.address();
    }

    public DeviceSettings settings() {
        return settings;
    }

    public Faults faults() {
        return faults;
    }

    public EventLoop loop() {
        return loop;
    }

    public DeviceClock clock() {
        return clock;
    }

    public RequestLog requests() {
        return requests;
    }

    /** Its RTSP server. */
    public RtspServer rtspServer() {
        return rtsp;
    }

    public F firmware() {
        return firmware;
    }

    public InetSocketAddress address() {
        return presence.address();
    }

    private void receive(Request request, Connection connection) {
        Duration delay = faults.delay();
        if (delay.isZero()) {
            serve(request, connection);
        } else {
            loop.schedule(delay, () -> {
                if (connection.isOpen()) {
                    serve(request, connection);
                }
            });
        }
    }

    private void serve(Request request, Connection connection) {
        Optional<Response> instead = faulty.instead(request, connection);
        LoginGuard.Verdict verdict =
                instead.isPresent() ? new LoginGuard.Verdict("", instead) : guard.check(request, connection);
        Exchange exchange = new Exchange(this, request, connection, verdict.user());
        if (verdict.refusal().isPresent()) {
            exchange.reply(verdict.refusal().get());
            return;
        }
        try {
            firmware.serve(exchange);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Camera " + settings.name() + " failed at " + request, e);
            exchange.reply(firmware.failure());
        }
    }

    /**
     * Whether this login, which the firmware itself has read from a request, is right; false too for an address that is locked out. On the
     * event loop.
     */
    public boolean login(Exchange exchange, String user, String password) {
        return guard.check(exchange.connection(), user, password);
    }

    private void refuse(BadRequestException reason, Connection connection) {
        Replies.send(
                loop,
                connection,
                Response.text(400, "text/plain", reason.getMessage() + "\r\n"),
                false,
                faults.replies());
    }

    private void motion(Duration period, boolean begins) {
        if (!server.isClosed()) {
            firmware.motion(begins);
            loop.schedule(period.dividedBy(2), () -> motion(period, !begins));
        }
    }

    /** Accepts connections or has the system refuse them; in force when this returns. */
    public void listen(boolean wanted) {
        loop.executeAndWait(() -> {
            presence.want(wanted);
            doors.forEach(door -> door.presence().want(wanted));
        });
    }

    /** Drops all connections, refuses new ones for a while, and comes back on the same port without memory. */
    public void reboot(Duration away) {
        loop.executeAndWait(() -> goAway(away));
    }

    /** As {@link #reboot}, on the loop. */
    public void goAway(Duration away) {
        presence.leave(away);
        doors.forEach(door -> door.presence().leave(away));
        forget();
    }

    private void forget() {
        guard.forgetNonces();
        firmware.forget();
    }

    @Override
    public void restart(Duration away) {
        loop.execute(() -> goAway(away));
    }

    @Override
    public void shutDown() {
        loop.execute(() -> {
            presence.leave();
            doors.forEach(door -> door.presence().leave());
            forget();
        });
    }

    public void expireNonces() {
        loop.executeAndWait(guard::forgetNonces);
    }

    /** What the server has counted, with the counts of streams and subscriptions that the firmware adds. */
    public Counters counters(
            int streamsOpen, int subscriptions, long sent, long skipped, long dropped, long fromListeners) {
        return new Counters(
                server.connectionsOpen()
                        + doors.stream()
                                .mapToInt(door -> door.server().connectionsOpen())
                                .sum(),
                server.connectionsAccepted()
                        + doors.stream()
                                .mapToLong(door -> door.server().connectionsAccepted())
                                .sum(),
                requests.total(),
                guard.failed(),
                streamsOpen,
                subscriptions,
                sent,
                skipped,
                dropped,
                fromListeners);
    }

    @Override
    public void close() {
        server.close();
        doors.forEach(door -> door.server().close());
        closeLoop();
        firmware.close();
    }

    private void closeLoop() {
        if (ownsLoop) {
            loop.close();
        }
    }
}
