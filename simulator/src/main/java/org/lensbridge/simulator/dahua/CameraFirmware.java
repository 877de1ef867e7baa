package org.lensbridge.simulator.dahua;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.simulator.Counters;
import org.lensbridge.simulator.EventAction;
import org.lensbridge.simulator.device.Accounts;
import org.lensbridge.simulator.device.DeviceServer;
import org.lensbridge.simulator.device.Exchange;
import org.lensbridge.simulator.device.Firmware;
import org.lensbridge.simulator.http.Parameter;
import org.lensbridge.simulator.http.Response;
import org.lensbridge.simulator.rtsp.RtspStream;
import org.lensbridge.simulator.rtsp.RtspTarget;

/** A camera put together. Public methods are thread-safe, except those that the server calls. */
public final class CameraFirmware implements Firmware {
    private final CameraSettings settings;
    private final DeviceServer<CameraFirmware> server;
    private final Site site;
    private final VideoCgi video;
    private final MediaArea media;
    private final SpecialArea special;
    private final Routes routes;
    private final DahuaStreams streams;

    public CameraFirmware(CameraSettings settings, DeviceServer<CameraFirmware> server) {
        this.settings = settings;
        this.server = server;
        site = Site.build(settings, server);
        video = new VideoCgi(site);
        streams = new DahuaStreams(site);
        List<Map<String, Cgi>> areas = new ArrayList<>(Areas.of(site));
        areas.add(video.routes());
        media = new MediaArea(site);
        areas.addAll(media.routes());
        special = new SpecialArea(site);
        areas.addAll(special.routes());
        routes = new Routes(areas, settings.lacking());
    }

    @Override
    public Accounts accounts() {
        return site.users();
    }

    @Override
    public String realm() {
        return "Login to " + settings.identity().serial();
    }

    /** As 3.5 demands, with error 0 in the body. */
    @Override
    public Response loginWanted() {
        return Response.text(401, "text/plain;charset=utf-8", site.dialect().errorText(DahuaError.INVALID_AUTHORITY));
    }

    @Override
    public void loginFailed() {
        if (site.tables()
                .value("LoginFailureAlarm.Enable")
                .filter("true"::equals)
                .isPresent()) {
            raise("LoginFailure", 1, EventAction.PULSE, "");
        }
    }

    @Override
    public void serve(Exchange exchange) {
        Call call = new Call(exchange, site.dialect());
        try {
            enter(call);
            routes.find(call.request()).serve(call);
        } catch (Refusal e) {
            call.error(e.error());
        }
    }

    @Override
    public Optional<RtspStream> stream(RtspTarget target, String user) {
        return streams.find(target);
    }

    @Override
    public Response failure() {
        return Response.text(500, "text/plain", site.dialect().errorText(DahuaError.SERVER_INTERNAL_ERROR));
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

    @Override
    public void motion(boolean start) {
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
    }

    /** The state has changed when this returns; subscribers are told soon after. */
    public void raise(String code, int channel, EventAction action, String data) {
        site.hub().raise(code, channel, action, data);
    }

    @Override
    public void forget() {
        site.hub().forget();
        media.forget();
        special.forget();
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

    @Override
    public long frames() {
        return site.studio().frames();
    }

    @Override
    public Counters counters() {
        return server.counters(
                video.counts().open() + media.open() + special.open(),
                site.hub().open(),
                video.counts().sent() + media.sent(),
                video.counts().skipped() + media.skipped(),
                site.hub().dropped(),
                site.hub().received());
    }

    @Override
    public void close() {
        site.studio().close();
    }
}
