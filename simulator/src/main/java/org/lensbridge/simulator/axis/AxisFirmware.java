package org.lensbridge.simulator.axis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.simulator.AxisLevel;
import org.lensbridge.simulator.AxisPosition;
import org.lensbridge.simulator.AxisRecording;
import org.lensbridge.simulator.Counters;
import org.lensbridge.simulator.ReceivedAudio;
import org.lensbridge.simulator.device.Accounts;
import org.lensbridge.simulator.device.DeviceServer;
import org.lensbridge.simulator.device.Exchange;
import org.lensbridge.simulator.device.Firmware;
import org.lensbridge.simulator.http.Response;
import org.lensbridge.simulator.rtsp.RtspStream;
import org.lensbridge.simulator.rtsp.RtspTarget;

/** An Axis device put together. Public methods are thread-safe, except those that the server calls. */
public final class AxisFirmware implements Firmware {
    private static final String ROOT = "/axis-cgi/";

    private final AxisSettings settings;
    private final DeviceServer<AxisFirmware> server;
    private final AxisSite site;
    private final ImageCgi images;
    private final EventSocket eventSocket;
    private final AxisStreams streams;
    private final RecordingStore store;
    private final AudioCgi audio;
    private final PtzWatch watch;
    private final Map<String, AxisRoute> routes = new HashMap<>();

    public AxisFirmware(AxisSettings settings, DeviceServer<AxisFirmware> server) {
        this.settings = settings;
        this.server = server;
        site = new AxisSite(settings, server, server.rtspServer().port());
        streams = new AxisStreams(site);
        new WhiteBalance(site.parameters());
        images = new ImageCgi(site);
        eventSocket = new EventSocket(site);
        store = new RecordingStore(settings, site.now(), site::zone);
        audio = new AudioCgi(site);
        watch = new PtzWatch(site);
        List.of(
                        images.routes(),
                        eventSocket.routes(),
                        new ParamCgi(site).routes(),
                        new PtzCgi(site).routes(),
                        new PortCgi(site).routes(),
                        new PortManagementApi(site).routes(),
                        new IdentityApi(site).routes(),
                        new EventCgi(site).routes(),
                        new SystemCgi(site).routes(),
                        new FirmwareApi(site).routes(),
                        new TimeApi(site).routes(),
                        new UserCgi(site).routes(),
                        new NetworkApi(site).routes(),
                        new StreamProfileApi(site).routes(),
                        new OverlayApi(site).routes(),
                        new OpticsApi(site).routes(),
                        new VirtualInputCgi(site).routes(),
                        new RecordingCgi(site, store).routes(),
                        new DiskCgi(site, store).routes(),
                        new ContinuousCgi(site, store).routes(),
                        audio.routes())
                .forEach(routes::putAll);
        if (settings.model().canMove()) {
            server.loop().execute(watch::begin);
        }
    }

    @Override
    public Accounts accounts() {
        return site.accounts();
    }

    @Override
    public String realm() {
        return (settings.model().isCurrent() ? "AXIS_WS_" : "AXIS_")
                + settings.device().serial();
    }

    @Override
    public Response loginWanted() {
        return AxisCall.page(401, "Unauthorized", "Your client does not have permission to get this URL.", 401);
    }

    @Override
    public void loginFailed() {
        site.log().note("WARNING", "A login was refused");
    }

    @Override
    public void serve(Exchange exchange) {
        AxisLevel level = site.accounts().level(exchange.user());
        AxisCall call = new AxisCall(exchange, level);
        String path = exchange.request().path();
        Optional<AxisRoute> route =
                Optional.ofNullable(routes.get(path.startsWith(ROOT) ? path.substring(ROOT.length()) : path));
        if (route.isEmpty()) {
            call.page(404, "Not Found", "The requested URL " + Xml.escaped(path) + " was not found on this server.");
        } else if (level.compareTo(route.get().level()) < 0) {
            site.forbid(call);
        } else if (call.isPost() && isForm(exchange)) {
            call.body(form -> {
                call.read(form);
                route.get().cgi().serve(call);
            });
        } else {
            route.get().cgi().serve(call);
        }
    }

    private static boolean isForm(Exchange exchange) {
        return exchange.request()
                .header("Content-Type")
                .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                .isPresent();
    }

    @Override
    public Optional<RtspStream> stream(RtspTarget target, String user) {
        return streams.find(target);
    }

    @Override
    public Response failure() {
        return AxisCall.page(500, "Internal Server Error", "The request could not be completed.", 500);
    }

    @Override
    public void motion(boolean begins) {
        for (int view = 1; view <= settings.model().views(); view++) {
            site.topics().motion(view, begins);
        }
    }

    @Override
    public void forget() {
        site.head().stop();
    }

    /** The value of a parameter, named without {@code root.}. */
    public Optional<String> parameter(String name) {
        return site.parameters().value(name);
    }

    /** False when there is no such parameter or the value is not allowed. */
    public boolean setParameter(String name, String value) {
        return site.parameters().update(name, value);
    }

    public AxisPosition position() {
        return site.head().snapshot();
    }

    public void definePreset(int number, String name, double pan, double tilt, double zoom) {
        site.head().definePreset(number, name, pan, tilt, zoom);
    }

    /** Views count from 1. */
    public void raiseMotion(int view, boolean begins) {
        site.topics().motion(view, begins);
    }

    /** Views count from 1. */
    public void raiseTampering(int view) {
        site.topics().tampering(view);
    }

    /** Ports count from 0. */
    public void setPort(int port, boolean active) {
        site.ports().setActive(port, active);
    }

    public boolean portIsActive(int port) {
        return site.ports().isActive(port);
    }

    /** Oldest first. */
    public List<AxisRecording> recordings() {
        return store.all();
    }

    /** What the last client that talked has sent so far. */
    public Optional<ReceivedAudio> receivedAudio() {
        return audio.received();
    }

    @Override
    public long frames() {
        return site.studio().frames();
    }

    @Override
    public Counters counters() {
        return server.counters(
                images.counts().open(),
                eventSocket.open() + streams.telling(),
                images.counts().sent(),
                images.counts().skipped(),
                eventSocket.dropped(),
                0);
    }

    @Override
    public void close() {
        watch.end();
        site.studio().close();
    }
}
