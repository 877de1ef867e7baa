package org.lensbridge.simulator.arecont;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.simulator.Authentication;
import org.lensbridge.simulator.Counters;
import org.lensbridge.simulator.ReceivedAudio;
import org.lensbridge.simulator.device.Accounts;
import org.lensbridge.simulator.device.DeviceServer;
import org.lensbridge.simulator.device.Exchange;
import org.lensbridge.simulator.device.Firmware;
import org.lensbridge.simulator.device.StreamCounts;
import org.lensbridge.simulator.http.Response;
import org.lensbridge.simulator.rtsp.RtspStream;
import org.lensbridge.simulator.rtsp.RtspTarget;

/** An Arecont Vision camera put together. Public methods are thread-safe, except those that the server calls. Sensors count from 1. */
public final class ArecontFirmware implements Firmware {
    private static final Pattern OF_SENSOR = Pattern.compile("/(get|set|image|mjpeg|h264|h264stream)(\\d{1,2})");

    private final ArecontSettings settings;
    private final DeviceServer<ArecontFirmware> server;
    private final ArecontSite site;
    private final SettingRequests values;
    private final Registers registers;
    private final PictureRequests pictures;
    private final CodedRequests coded;
    private final CardRequests card;
    private final ArecontStreams streams;
    private final AudioRequests audio = new AudioRequests();
    private final StreamCounts counts = new StreamCounts();
    private final Map<String, Route> routes = new HashMap<>();

    /** Answers a request to a sensor, or to none, which is 0. */
    @FunctionalInterface
    private interface Requests {
        void serve(ArecontCall call, int sensor) throws Refusal;
    }

    private record Route(boolean changes, Requests requests) {}

    public ArecontFirmware(ArecontSettings settings, DeviceServer<ArecontFirmware> server) {
        this.settings = settings;
        this.server = server;
        site = new ArecontSite(settings, server);
        values = new SettingRequests(site);
        registers = new Registers(site.parameters());
        streams = new ArecontStreams(site);
        OpenStreams streams = new OpenStreams();
        pictures = new PictureRequests(site, streams, counts);
        coded = new CodedRequests(site, streams, counts);
        card = new CardRequests(site, coded, counts);
        route();
    }

    private void route() {
        look("/image", pictures::image);
        look("/mjpeg", this::mjpeg);
        look("/img.jpg", (call, sensor) -> pictures.preset(call));
        look("/get", values::get);
        look("/getreg", (call, sensor) -> registers.get(call));
        routes.put("/set", new Route(true, values::set));
        routes.put("/setreg", new Route(true, (call, sensor) -> registers.set(call)));
        if (settings.model().isCurrent()) {
            look("/h264", (call, sensor) -> coded.frame(call));
            look("/h264stream", (call, sensor) -> codedStream(call));
        }
        if (settings.model().isEquipped()) {
            routes.put("/g711", new Route(true, (call, sensor) -> audio.transmit(call)));
        }
        settings.lacking().forEach(routes::remove);
    }

    private void look(String path, Requests requests) {
        routes.put(path, new Route(false, requests));
    }

    private void mjpeg(ArecontCall call, int sensor) throws Refusal {
        if (CardRequests.isMeant(call)) {
            card.stream(call, "jpeg");
        } else {
            pictures.stream(call, sensor);
        }
    }

    private void codedStream(ArecontCall call) throws Refusal {
        if (CardRequests.isMeant(call)) {
            card.stream(call, "h264");
        } else {
            coded.stream(call);
        }
    }

    @Override
    public Accounts accounts() {
        return site.accounts();
    }

    @Override
    public String realm() {
        return "Arecont Vision";
    }

    @Override
    public Response loginWanted() {
        Response page = Response.text(401, "text/html", "<html><body>401 Unauthorized</body></html>\r\n");
        return settings.model().isCurrent() ? page : page.endedByClose();
    }

    @Override
    public void loginFailed() {
        // Nothing remembers it.
    }

    @Override
    public void serve(Exchange exchange) {
        ArecontCall call = new ArecontCall(exchange, !settings.model().isCurrent());
        try {
            serve(call);
        } catch (Refusal e) {
            call.refuse(e);
        }
    }

    private void serve(ArecontCall call) throws Refusal {
        String path = call.exchange().request().path();
        Matcher ofSensor = OF_SENSOR.matcher(path);
        int sensor = ofSensor.matches() && settings.model().sensors() > 1 ? Integer.parseInt(ofSensor.group(2)) : 0;
        if (ofSensor.matches() && (sensor < 1 || sensor > settings.model().sensors())) {
            throw Refusal.notFound();
        }
        String name = sensor > 0 ? "/" + ofSensor.group(1) : path;
        Route route =
                Optional.ofNullable(routes.get(withSetting(name, sensor, call))).orElseThrow(Refusal::notFound);
        checkMethod(call, route);
        if (!site.accounts().isAdministrator(call.exchange().user()) && (route.changes() || values.isSecret(call))) {
            call.reply(forbidden());
            return;
        }
        route.requests().serve(call, sensor);
    }

    /** The document sets what belongs to a sensor by a POST to {@code get}. */
    private static String withSetting(String name, int sensor, ArecontCall call) {
        return name.equals("/get") && sensor > 0 && call.isPost() ? "/set" : name;
    }

    /** Early firmware takes no POST at all. */
    private void checkMethod(ArecontCall call, Route route) throws Refusal {
        boolean get = call.exchange().request().method().equals("GET");
        boolean post = call.isPost() && route.changes() && settings.model().isCurrent();
        if (!get && !post) {
            throw Refusal.method();
        }
    }

    private Response forbidden() {
        Response page = loginWanted();
        return settings.device().personality().authentication() == Authentication.BASIC
                ? page.with("WWW-Authenticate", "Basic realm=\"" + realm() + "\"")
                : page;
    }

    @Override
    public Optional<RtspStream> stream(RtspTarget target, String user) {
        return streams.find(target);
    }

    @Override
    public Response failure() {
        return Response.text(500, "text/plain", "Internal Error\r\n");
    }

    @Override
    public void motion(boolean begins) {
        for (int sensor = 1; sensor <= settings.model().sensors(); sensor++) {
            site.motion().set(sensor, begins);
        }
    }

    @Override
    public void forget() {
        site.forget();
        registers.forget();
        coded.forget();
    }

    /** The value that is in use. */
    public Optional<String> parameter(String name, int sensor) {
        return site.parameters().value(name, sensor);
    }

    /** False when there is no such parameter or the value is not allowed; sensor 0 sets that of all. */
    public boolean setParameter(String name, int sensor, String value) {
        return site.parameters().set(name, sensor, value);
    }

    public void raiseMotion(int sensor, boolean begins) {
        site.motion().set(sensor, begins);
    }

    /** Cells count from 0, in eight rows of eight. */
    public void move(int sensor, int... cells) {
        site.motion().set(sensor, cells);
    }

    public void setInput(boolean active) {
        site.setInput(active);
    }

    /** How many blocks of 32 by 32 pixels are hidden. */
    public int maskedBlocks(int sensor) {
        return site.masks().count(sensor);
    }

    public boolean isMasked(int sensor, int x, int y) {
        return site.masks().isSet(sensor, x, y, x + 1, y + 1);
    }

    public int focusPosition() {
        return site.lens().focus();
    }

    public int zoomPosition() {
        return site.lens().zoom();
    }

    public int autofocuses() {
        return site.lens().autofocuses();
    }

    /** What the last client that talked has sent so far. */
    public Optional<ReceivedAudio> receivedAudio() {
        return audio.received();
    }

    @Override
    public long frames() {
        return pictures.frames();
    }

    @Override
    public Counters counters() {
        return server.counters(counts.open(), 0, counts.sent(), counts.skipped(), 0, 0);
    }

    @Override
    public void close() {
        pictures.close();
    }
}
