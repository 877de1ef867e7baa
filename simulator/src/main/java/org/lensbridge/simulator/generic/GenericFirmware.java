package org.lensbridge.simulator.generic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.simulator.Authentication;
import org.lensbridge.simulator.Counters;
import org.lensbridge.simulator.GenericPosition;
import org.lensbridge.simulator.device.Accounts;
import org.lensbridge.simulator.device.DeviceServer;
import org.lensbridge.simulator.device.Exchange;
import org.lensbridge.simulator.device.Firmware;
import org.lensbridge.simulator.http.Response;
import org.lensbridge.simulator.rtsp.RtspStream;
import org.lensbridge.simulator.rtsp.RtspTarget;

/** A generic CGI camera put together. Public methods are thread-safe, except those that the server calls. */
public final class GenericFirmware implements Firmware {
    private static final String ROOT = "/cgi-bin/";

    private final GenericSettings settings;
    private final DeviceServer<GenericFirmware> server;
    private final GenericSite site;
    private final ImageCgi images;
    private final EventCgi events;
    private final UpgradeCgi upgrades;
    private final Clips clips;
    private final GenericStreams streams;
    private final Map<String, Chapter.Route> routes = new HashMap<>();

    public GenericFirmware(GenericSettings settings, DeviceServer<GenericFirmware> server) {
        this.settings = settings;
        this.server = server;
        site = new GenericSite(settings, server);
        images = new ImageCgi(site);
        streams = new GenericStreams(site);
        events = new EventCgi(site);
        upgrades = new UpgradeCgi(site, images);
        clips = new Clips(settings, server.clock().now());
        List.of(
                        images,
                        events,
                        upgrades,
                        new StorageCgi(site, clips),
                        new ParamCgi(site),
                        new UserCgi(site),
                        new SystemCgi(site),
                        new DateCgi(site),
                        new DefaultsCgi(site),
                        new PtzCgi(site),
                        new PtzConfigCgi(site),
                        new TerminalCgi(site))
                .forEach(chapter -> routes.putAll(chapter.routes()));
        routes.keySet().removeAll(settings.lacking());
    }

    /** Opens the port of the MJPEG stream, once; returns it. */
    public int openStream() {
        try {
            int port = server.open(settings.mjpegPort(), ImageCgi.STREAM).getPort();
            site.tree().measured(GenericSite.MJPEG_PORT, Integer.toString(port));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Camera \"" + settings.device().name() + "\" cannot listen for viewers of its MJPEG stream on port "
                            + settings.mjpegPort() + ". Choose another port, or stop the program that holds this one.",
                    e);
        }
    }

    @Override
    public Accounts accounts() {
        return site.accounts();
    }

    @Override
    public String realm() {
        return "IP Camera";
    }

    @Override
    public Response loginWanted() {
        return GenericCall.page(401, "Unauthorized");
    }

    @Override
    public void loginFailed() {
        site.log().note("has refused a login");
    }

    @Override
    public void serve(Exchange exchange) {
        GenericCall call = new GenericCall(exchange);
        try {
            route(call, exchange.request().path());
        } catch (Refusal e) {
            call.refuse(e);
        }
    }

    private void route(GenericCall call, String path) throws Refusal {
        if (path.startsWith(ImageCgi.STREAM)) {
            images.stream(call);
            return;
        }
        Optional<Chapter.Route> route = Optional.of(path)
                .filter(text -> text.startsWith(ROOT))
                .map(text -> routes.get(text.substring(ROOT.length())));
        if (route.isEmpty()) {
            throw Refusal.status(404, "Not Found");
        }
        if (route.get().administrator()
                && !site.accounts().isAdministrator(call.exchange().user())) {
            call.exchange().reply(forbidden());
            return;
        }
        serve(call, route.get());
    }

    /** Refused authorization has the status of a missing login (4.1.1). */
    private Response forbidden() {
        Response page = GenericCall.page(401, "Unauthorized");
        return settings.device().personality().authentication() == Authentication.BASIC
                ? page.with("WWW-Authenticate", "Basic realm=\"" + realm() + "\"")
                : page;
    }

    private static void serve(GenericCall call, Chapter.Route route) throws Refusal {
        boolean post = call.exchange().request().method().equals("POST");
        if (post != (route.method() == Chapter.Method.UPLOAD)
                && !(post && route.method() == Chapter.Method.GET_OR_POST)) {
            throw Refusal.status(400, "Bad Request");
        }
        if (!post || route.method() == Chapter.Method.UPLOAD) {
            route.cgi().serve(call);
            return;
        }
        call.body(body -> {
            try {
                call.form(body.orElseThrow(() -> Refusal.status(400, "Bad Request")));
                route.cgi().serve(call);
            } catch (Refusal e) {
                call.refuse(e);
            }
        });
    }

    @Override
    public Optional<RtspStream> stream(RtspTarget target, String user) {
        return streams.find(target);
    }

    @Override
    public Response failure() {
        return GenericCall.page(500, "Internal Error");
    }

    @Override
    public void motion(boolean begins) {
        site.alarms().motion(0, begins);
    }

    @Override
    public void forget() {
        site.forget();
    }

    /** Windows count from 0, as {@code Motion} to {@code Motion3}. */
    public void raiseMotion(int window, boolean begins) {
        site.alarms().motion(window, begins);
    }

    public void raiseTampering(boolean begins) {
        site.alarms().tampering(begins);
    }

    /** Inputs count from 1. */
    public void setInput(int number, boolean active) {
        site.terminals().setInput(number, active);
    }

    public boolean outputIsActive(int number) {
        return site.terminals().outputIsActive(number);
    }

    /** Named without {@code root.}. */
    public Optional<String> parameter(String name) {
        return site.tree().find(name).map(Setting::value);
    }

    /** False when there is no such parameter or the value is not allowed. */
    public boolean setParameter(String name, String value) {
        return site.tree().update(Map.of(name, value)).isEmpty();
    }

    public GenericPosition position() {
        return site.head().position();
    }

    public void definePreset(int number, String name, double pan, double tilt, double zoom) {
        site.head().definePreset(number, name, pan, tilt, zoom);
    }

    public List<String> files() {
        return clips.names();
    }

    /** The types of certificates that were uploaded. */
    public Set<String> certificates() {
        return upgrades.certificates();
    }

    @Override
    public long frames() {
        return site.studio().frames();
    }

    @Override
    public Counters counters() {
        return server.counters(
                images.counts().open(),
                events.open(),
                images.counts().sent(),
                images.counts().skipped(),
                events.dropped(),
                0);
    }

    @Override
    public void close() {
        site.studio().close();
    }
}
