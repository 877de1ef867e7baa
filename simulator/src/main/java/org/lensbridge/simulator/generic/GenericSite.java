package org.lensbridge.simulator.generic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lensbridge.simulator.PtzState;
import org.lensbridge.simulator.device.DeviceClock;
import org.lensbridge.simulator.device.DeviceServer;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.picture.CannedFrames;
import org.lensbridge.simulator.picture.DrawnFrames;
import org.lensbridge.simulator.picture.FrameSource;
import org.lensbridge.simulator.picture.Studio;
import org.lensbridge.simulator.picture.View;

/** What the chapters of one device share. The parts are as thread-safe as each says; chapters answer on the loop. */
final class GenericSite {
    /** Settings that the camera itself writes. */
    static final String MJPEG_PORT = "Network.MJPEG.Port";

    static final String RTSP_PORT = "Network.RTSP.Port";

    static final String FIRMWARE = "Properties.Firmware.Version";

    private static final PtzState FIXED = new PtzState(0, 0, 1, 0.5, 0.5, false, false, Map.of(), 0, Set.of());

    private final GenericSettings settings;
    private final DeviceServer<GenericFirmware> server;
    private final SettingTree tree;
    private final GenericAccounts accounts;
    private final PtzHead head = new PtzHead();
    private final SequenceLines lines;
    private final Patrol patrol;
    private final Routines routines;
    private final Terminals terminals;
    private final Alarms alarms;
    private final SystemLog log;
    private final Studio studio;
    private boolean upgrading;

    /** Whoever builds it closes the studio. */
    GenericSite(GenericSettings settings, DeviceServer<GenericFirmware> server) {
        this.settings = settings;
        this.server = server;
        tree = new SettingTree(SettingSheet.read(settings, "2.4.12"));
        tree.measured(RTSP_PORT, Integer.toString(server.rtspServer().port()));
        accounts = new GenericAccounts(settings);
        lines = new SequenceLines(tree, head);
        patrol = new Patrol(server.loop(), head);
        routines = new Routines(head, lines, patrol);
        terminals = new Terminals(settings.model(), tree);
        alarms = new Alarms(tree);
        log = new SystemLog(server.clock());
        log.note("has started");
        var picture = settings.device().picture();
        var size = new DrawnFrames.Size(picture.width(), picture.height());
        // There is one stream; prepared pictures are of a second one.
        DrawnFrames drawn = new DrawnFrames(List.of(size, size), channel -> view());
        FrameSource source = picture.canned()
                .<FrameSource>map(
                        canned -> CannedFrames.draw(drawn, settings.device().name(), canned.frames(), canned.bytes()))
                .orElse(drawn);
        studio = new Studio(settings.device().name(), 1, 1, picture.framesPerSecond(), source, server.loop()::execute);
    }

    private View view() {
        String appearance = "Image.I0.Appearance.Text";
        String title = tree.is(appearance + "Enabled", "yes") ? tree.value(appearance) : "";
        PtzState state = settings.model().canMove() ? head.shown() : FIXED;
        return new View(title, server.clock().now(), state, alarms.moves(), List.of());
    }

    GenericSettings settings() {
        return settings;
    }

    SettingTree tree() {
        return tree;
    }

    GenericAccounts accounts() {
        return accounts;
    }

    PtzHead head() {
        return head;
    }

    SequenceLines lines() {
        return lines;
    }

    Routines routines() {
        return routines;
    }

    Terminals terminals() {
        return terminals;
    }

    Alarms alarms() {
        return alarms;
    }

    SystemLog log() {
        return log;
    }

    Studio studio() {
        return studio;
    }

    EventLoop loop() {
        return server.loop();
    }

    DeviceClock clock() {
        return server.clock();
    }

    /** Streams are stopped until the next restart. */
    void prepareUpgrade() {
        upgrading = true;
    }

    boolean isUpgrading() {
        return upgrading;
    }

    /** After the answer that is being given. */
    void restart() {
        server.restart(settings.away());
    }

    /** What memory held is gone. */
    void forget() {
        upgrading = false;
        patrol.end();
        head.stop();
        alarms.end();
        log.note("has started");
    }

    /** What takes an uploaded file. */
    @FunctionalInterface
    interface Taker {
        void take(UploadedFile file) throws Refusal;
    }

    /** Hands the file in the body over, and refuses what is none. */
    void upload(GenericCall call, Taker taker) {
        call.body(body -> {
            try {
                taker.take(UploadedFile.read(call.contentType(), body));
            } catch (Refusal e) {
                call.refuse(e);
            }
        });
    }
}
