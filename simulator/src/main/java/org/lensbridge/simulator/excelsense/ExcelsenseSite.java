package org.lensbridge.simulator.excelsense;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.simulator.PtzState;
import org.lensbridge.simulator.device.DeviceClock;
import org.lensbridge.simulator.device.DeviceServer;
import org.lensbridge.simulator.picture.CannedFrames;
import org.lensbridge.simulator.picture.DrawnFrames;
import org.lensbridge.simulator.picture.FrameSource;
import org.lensbridge.simulator.picture.Studio;
import org.lensbridge.simulator.picture.View;

/** What the chapters of one device share. The parts are as thread-safe as each says; chapters answer on the loop. */
final class ExcelsenseSite {
    private static final PtzState STILL = new PtzState(0, 0, 1, 0.5, 0.5, false, false, Map.of(), 0, Set.of());

    private final ExcelsenseSettings settings;
    private final DeviceServer<ExcelsenseFirmware> server;
    private final ExcelsenseAccounts accounts;
    private final Journal journal;
    private final Disks disks;
    private final Beat beat;
    private final Studio studio;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final Map<String, LoopTable> tables = new LinkedHashMap<>();

    /** Whoever builds it closes the studio. */
    ExcelsenseSite(ExcelsenseSettings settings, DeviceServer<ExcelsenseFirmware> server) {
        this.settings = settings;
        this.server = server;
        accounts = new ExcelsenseAccounts(settings);
        journal = new Journal(server.clock());
        disks = new Disks(settings.model());
        beat = new Beat(server.loop());
        var picture = settings.device().picture();
        DrawnFrames drawn = new DrawnFrames(
                List.of(
                        new DrawnFrames.Size(picture.width(), picture.height()),
                        new DrawnFrames.Size(picture.width() / 2, picture.height() / 2)),
                channel -> view());
        String name = settings.device().name();
        FrameSource source = picture.canned()
                .<FrameSource>map(canned -> CannedFrames.draw(drawn, name, canned.frames(), canned.bytes()))
                .orElse(drawn);
        studio = new Studio(name, 1, 2, picture.framesPerSecond(), source, server.loop()::execute);
    }

    private View view() {
        String title = value("cameraInfo", "cameraName");
        return new View(title, server.clock().now(), STILL, journal.isRunning(AlarmKind.MOTION), List.of());
    }

    ExcelsenseSettings settings() {
        return settings;
    }

    DeviceServer<ExcelsenseFirmware> server() {
        return server;
    }

    DeviceClock clock() {
        return server.clock();
    }

    ExcelsenseAccounts accounts() {
        return accounts;
    }

    Journal journal() {
        return journal;
    }

    Disks disks() {
        return disks;
    }

    Beat beat() {
        return beat;
    }

    Studio studio() {
        return studio;
    }

    /** Makes the sheet of this key; before the device answers. */
    Sheet sheet(String key, Field... fields) {
        Sheet sheet = new Sheet(List.of(fields));
        sheets.put(key, sheet);
        return sheet;
    }

    /** Makes the list of this key; before the device answers. */
    LoopTable table(String key, LoopTable.Form form) {
        LoopTable table = new LoopTable(form);
        tables.put(key, table);
        return table;
    }

    Optional<Sheet> sheet(String key) {
        return Optional.ofNullable(sheets.get(key));
    }

    Optional<LoopTable> table(String key) {
        return Optional.ofNullable(tables.get(key));
    }

    /** Empty text when there is no such setting. */
    String value(String key, String name) {
        return sheet(key).flatMap(sheet -> sheet.value(name)).orElse("");
    }

    /** As delivered, users too. */
    void reset() {
        sheets.values().forEach(Sheet::reset);
        tables.values().forEach(LoopTable::reset);
        accounts.reset();
    }

    /** After the answer that is being given. */
    void restart() {
        server.restart(settings.away());
    }
}
