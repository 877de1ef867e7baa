package org.lensbridge.simulator.arecont;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lensbridge.simulator.PtzState;
import org.lensbridge.simulator.device.DeviceServer;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.picture.View;

/** What the requests of one camera share. The parts are as thread-safe as each says; requests are answered on the loop. */
final class ArecontSite {
    private static final PtzState FIXED = new PtzState(0, 0, 1, 0.5, 0.5, false, false, Map.of(), 0, Set.of());

    private final ArecontSettings settings;
    private final DeviceServer<ArecontFirmware> server;
    private final Parameters parameters;
    private final ArecontAccounts accounts;
    private final MotionGrid motion;
    private final PrivacyBlocks masks;
    private final Lens lens = new Lens();
    private final Card card;
    private volatile boolean inputActive;

    ArecontSite(ArecontSettings settings, DeviceServer<ArecontFirmware> server) {
        this.settings = settings;
        this.server = server;
        parameters = new Parameters(
                new ParameterSheet(settings, server.rtspServer().port()).rows(),
                settings.model().sensors());
        new NetworkBits(parameters);
        accounts = new ArecontAccounts(settings);
        motion = new MotionGrid(settings.model().sensors());
        var picture = settings.device().picture();
        masks = new PrivacyBlocks(picture.width(), picture.height());
        card = new Card(parameters, settings.recorded());
    }

    ArecontSettings settings() {
        return settings;
    }

    EventLoop loop() {
        return server.loop();
    }

    Parameters parameters() {
        return parameters;
    }

    ArecontAccounts accounts() {
        return accounts;
    }

    MotionGrid motion() {
        return motion;
    }

    PrivacyBlocks masks() {
        return masks;
    }

    Lens lens() {
        return lens;
    }

    Card card() {
        return card;
    }

    boolean isInputActive() {
        return inputActive;
    }

    void setInput(boolean active) {
        inputActive = active;
    }

    /** Whether it has 64 motion detection zones only, whatever is set. */
    boolean ignoresZones() {
        return settings.firmware().fewZones() || !settings.model().isCurrent();
    }

    /** What a sensor sees now. */
    View view(int sensor) {
        return new View(
                parameters.value("name", 1).orElse(""),
                server.clock().now(),
                FIXED,
                motion.isMoving(sensor),
                parameters.is("pmask", sensor, "on") ? masks.covers(sensor) : List.of());
    }

    void save() {
        parameters.save();
        masks.save();
    }

    void factory() {
        parameters.factory();
        masks.clear();
        accounts.reset();
    }

    /** After the answer that is being given. */
    void restart() {
        server.restart(settings.away());
    }

    /** What was not saved is gone. */
    void forget() {
        parameters.reload();
        masks.reload();
    }
}
