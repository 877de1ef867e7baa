package org.lensbridge.simulator.dahua;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.simulator.Counters;
import org.lensbridge.simulator.EventAction;
import org.lensbridge.simulator.Faults;
import org.lensbridge.simulator.LoggedRequest;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.simulator.fault.Replies;
import org.lensbridge.simulator.http.BadRequestException;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.http.HttpServer;
import org.lensbridge.simulator.http.Parameter;
import org.lensbridge.simulator.http.Request;
import org.lensbridge.simulator.http.Response;

/** A camera put together: what a request passes on its way to an answer. Public methods are thread-safe. */
public final class CameraServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CameraServer.class.getName());

    private final CameraSettings settings;
    private final Faults faults;
    private final EventLoop loop;
    private final boolean ownsLoop;
    private final Site site;
    private final HttpServer server;
    private final LoginGuard guard;
    private final FaultyService faulty;
    private final VideoCgi video;
    private final MediaArea media;
    private final SpecialArea special;
    private final Routes routes;
    private final Presence presence;

    /**
     * Starts at once; fails when the port is taken, and leaves nothing behind then. A loop that is shared with other cameras is
     * its owner's to close; without one the camera has its own.
     */
    public CameraServer(CameraSettings settings, Faults faults, Optional<EventLoop> shared) throws IOException {
        this.settings = settings;
        this.faults = faults;
        ownsLoop = shared.isEmpty();
        loop = shared.orElseGet(() -> new EventLoop("simulator-" + settings.name()));
        site = Site.build(settings, faults, loop, new Switch());
        guard = new LoginGuard(site);
        faulty = new FaultyService(faults, guard, site.clock());
        video = new VideoCgi(site);
        List<Map<String, Cgi>> areas = new ArrayList<>(Areas.of(site));
        areas.add(video.routes());
        media = new MediaArea(site);
        areas.addAll(media.routes());
        special = new SpecialArea(site);
        areas.addAll(special.routes());
        routes = new Routes(areas, settings.lacking());
        server = new HttpServer(loop, settings.limits(), this::receive, this::refuse);
        try {
            presence = Presence.listen(loop, server, settings.bindAddress(), settings.port());
        } catch (IOException e) {
            close();
            throw e;
        }
        settings.motionEvery().ifPresent(period -> loop.execute(() -> motion(period, true)));
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
        Call call = new Call(request, connection, verdict.user(), site.dialect(), this::answer);
        if (verdict.refusal().isPresent()) {
            call.reply(verdict.refusal().get());
            return;
        }
        try {
            enter(call);
            routes.find(request).serve(call);
        } catch (Refusal e) {
            call.error(e.error());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Camera " + settings.name() + " failed at " + request, e);
            call.reply(Response.text(500, "text/plain", site.dialect().errorText(DahuaError.SERVER_INTERNAL_ERROR)));
        }
    }

    /** Notes who asks and refuses what that user may not do; where no login is needed there is nobody to note. */
    private void enter(Call call) throws Refusal {
        Optional<UserBook.Account> account = site.users().find(call.user());
        if (account.isPresent()) {
            site.activeUsers()
                    .seen(call.user(), call.connection().remote().getAddress().getHostAddress());
            if (!Authority.allows(account.get().group(), call.request())) {
                throw new Refusal(DahuaError.INVALID_AUTHORITY);
            }
        }
    }

    private void answer(Call call, Response response) {
        site.requests().add(call.request(), call.connection(), call.user(), response.status());
        boolean keep = !settings.personality().has(Quirk.NO_KEEP_ALIVE);
        Response dated = response.with("Date", site.clock().httpDate(Duration.ZERO));
        Replies.send(loop, call.connection(), dated, keep, faults.replies());
    }

    private void refuse(BadRequestException reason, Connection connection) {
        Replies.send(
                loop,
                connection,
                Response.text(400, "text/plain", reason.getMessage() + "\r\n"),
                false,
                faults.replies());
    }

    private void motion(Duration period, boolean start) {
        if (server.isClosed()) {
            return;
        }
        for (int channel = 1; channel <= settings.channels(); channel++) {
            boolean detects = site.tables()
                    .value("MotionDetect[" + (channel - 1) + "].Enable")
                    .filter("true"::equals)
                    .isPresent();
            boolean goesOn = site.hub().channels("VideoMotion").contains(channel);
            if (start ? detects : goesOn) {
                raise("VideoMotion", channel, start ? EventAction.START : EventAction.STOP, "");
            }
        }
        loop.schedule(period.dividedBy(2), () -> motion(period, !start));
    }

    public InetSocketAddress address() {
        return presence.address();
    }

    /** The state has changed when this returns; subscribers are told soon after. */
    public void raise(String code, int channel, EventAction action, String data) {
        site.hub().raise(code, channel, action, data);
    }

    /** Accepts connections or has the system refuse them; in force when this returns. */
    public void listen(boolean wanted) {
        loop.executeAndWait(() -> presence.want(wanted));
    }

    /** Drops all connections, refuses new ones for a while, and comes back on the same port without memory. */
    public void reboot(Duration away) {
        loop.executeAndWait(() -> goAway(away));
    }

    /** As {@link #reboot}, on the loop. */
    public void goAway(Duration away) {
        presence.leave(away);
        forget();
    }

    private void forget() {
        guard.forgetNonces();
        site.hub().forget();
        media.forget();
        special.forget();
    }

    /** What a request may do to the device it is sent to; the reply goes out before. */
    private final class Switch implements Power {
        @Override
        public void restart(Duration away) {
            loop.execute(() -> goAway(away));
        }

        @Override
        public void shutDown() {
            loop.execute(() -> {
                presence.leave();
                forget();
            });
        }
    }

    public void expireNonces() {
        loop.executeAndWait(guard::forgetNonces);
    }

    public ConfigTables tables() {
        return site.tables();
    }

    /** The positioner of a channel, counted from 1. */
    public PtzUnit positioner(int channel) {
        return site.positioners().get(channel - 1);
    }

    /** Whether an alarm output, counted from 1, is on. */
    public boolean alarmOutputIsOn(int output) {
        return site.alarms().outputIsOn(output - 1);
    }

    /** Whether the wiper of a channel, counted from 1, is at work. */
    public boolean isWiping(int channel) {
        return site.wipers().get(channel - 1).isMoving();
    }

    /** Changes a setting as a request would. */
    public void configure(String setting, String value) {
        try {
            tables().write(List.of(new Parameter(setting, value)));
        } catch (Refusal e) {
            throw new IllegalArgumentException("the camera refuses " + setting + "=" + value, e);
        }
    }

    public MediaArea media() {
        return media;
    }

    public SpecialArea special() {
        return special;
    }

    public List<LoggedRequest> requests() {
        return site.requests().all();
    }

    public long frames() {
        return site.studio().frames();
    }

    public Counters counters() {
        return new Counters(
                server.connectionsOpen(),
                server.connectionsAccepted(),
                site.requests().total(),
                guard.failed(),
                video.open() + media.open() + special.open(),
                site.hub().open(),
                video.sent() + media.sent(),
                video.skipped() + media.skipped(),
                site.hub().dropped(),
                site.hub().received());
    }

    @Override
    public void close() {
        server.close();
        if (ownsLoop) {
            loop.close();
        }
        site.studio().close();
    }
}
