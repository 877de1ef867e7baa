package org.lensbridge.simulator.axis;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.simulator.PtzState;
import org.lensbridge.simulator.device.DeviceServer;
import org.lensbridge.simulator.device.Power;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.picture.CannedFrames;
import org.lensbridge.simulator.picture.DrawnFrames;
import org.lensbridge.simulator.picture.FrameSource;
import org.lensbridge.simulator.picture.Studio;
import org.lensbridge.simulator.picture.View;

/** What the APIs of one device share. The parts are as thread-safe as each says; APIs answer on the loop. */
final class AxisSite {
    /** How long it is away after a restart. */
    static final Duration AWAY = Duration.ofSeconds(2);

    private static final PtzState FIXED = new PtzState(0, 0, 1, 0.5, 0.5, false, false, Map.of(), 0, Set.of());

    private final AxisSettings settings;
    private final DeviceServer<AxisFirmware> server;
    private final Parameters parameters;
    private final AxisAccounts accounts;
    private final EventBus events;
    private final Topics topics;
    private final PortBoard ports;
    private final SystemLog log;
    private final AxisHead head = new AxisHead();
    private final Studio studio;
    private volatile ZoneId zone = ZoneId.of("Europe/Stockholm");

    /** Whoever builds it closes the studio. */
    AxisSite(AxisSettings settings, DeviceServer<AxisFirmware> server, int rtspPort) {
        this.settings = settings;
        this.server = server;
        parameters = new Parameters(new ParameterSheet(settings, rtspPort).rows());
        accounts = new AxisAccounts(settings);
        events = new EventBus(this::now);
        log = new SystemLog("axis-" + settings.device().serial().toLowerCase(Locale.ROOT), this::now);
        log.note("INFO", "The device has started");
        topics = new Topics(settings.model(), events);
        topics.declare();
        ports = new PortBoard(settings.model(), parameters, topics);
        DrawnFrames drawn = new DrawnFrames(settings.sizes(), this::view);
        FrameSource source = settings.device()
                .picture()
                .canned()
                .<FrameSource>map(
                        canned -> CannedFrames.draw(drawn, settings.device().name(), canned.frames(), canned.bytes()))
                .orElse(drawn);
        studio = new Studio(
                settings.device().name(),
                settings.model().views(),
                settings.sizes().size(),
                settings.device().picture().framesPerSecond(),
                source,
                server.loop()::execute);
    }

    private View view(int view) {
        String text = "Image.I" + (view - 1) + ".Text.";
        String title = parameters.is(text + "TextEnabled", "yes")
                ? parameters.value(text + "String").orElse("")
                : settings.device().name();
        PtzState state = settings.model().canMove() ? head.shown() : FIXED;
        return new View(title, server.clock().now(), state, topics.moves(view), List.of());
    }

    AxisSettings settings() {
        return settings;
    }

    Parameters parameters() {
        return parameters;
    }

    AxisAccounts accounts() {
        return accounts;
    }

    EventBus events() {
        return events;
    }

    Topics topics() {
        return topics;
    }

    PortBoard ports() {
        return ports;
    }

    SystemLog log() {
        return log;
    }

    AxisHead head() {
        return head;
    }

    Studio studio() {
        return studio;
    }

    EventLoop loop() {
        return server.loop();
    }

    Power power() {
        return server;
    }

    DeviceServer<AxisFirmware> server() {
        return server;
    }

    /** By the device's own clock. */
    Instant now() {
        return server.clock().now().atZone(ZoneId.systemDefault()).toInstant();
    }

    /** In which zone its clock shows local time. */
    ZoneId zone() {
        return zone;
    }

    void zone(ZoneId value) {
        zone = value;
    }

    /** The device's clock shows this from now on. */
    void setClock(Instant time) {
        server.clock().set(time.atZone(ZoneId.systemDefault()).toLocalDateTime());
    }

    /** Whether a mechanical shutter keeps the light from the sensor of a view, counted from 1. */
    boolean isCovered(int view) {
        return parameters.is("ImageSource.I" + (view - 1) + ".Sensor.SensorProtector", "close");
    }

    /** Index of the resolution among the sizes of the device, or of the view's own one; empty when it has none such. */
    Optional<Integer> size(Optional<String> wanted, int view) {
        String resolution = wanted.or(() -> parameters.value("Image.I" + (view - 1) + ".Appearance.Resolution"))
                .orElse("");
        for (int i = 0; i < settings.sizes().size(); i++) {
            DrawnFrames.Size size = settings.sizes().get(i);
            if (resolution.equals(size.width() + "x" + size.height())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Somebody has logged in who may not do this. */
    void forbid(AxisCall call) {
        boolean current = settings.model().isCurrent();
        call.page(current ? 403 : 401, current ? "Forbidden" : "Unauthorized", "Your client does not have permission.");
    }
}
