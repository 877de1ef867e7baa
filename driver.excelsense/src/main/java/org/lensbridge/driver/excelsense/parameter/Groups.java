package org.lensbridge.driver.excelsense.parameter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.excelsense.operation.AlarmOperations;
import org.lensbridge.driver.excelsense.operation.DeviceOperations;
import org.lensbridge.driver.excelsense.operation.ExcelsenseOperations;
import org.lensbridge.driver.excelsense.operation.OverlayOperations;
import org.lensbridge.driver.excelsense.operation.ProtocolOperations;
import org.lensbridge.driver.excelsense.operation.RecordOperations;
import org.lensbridge.driver.excelsense.operation.Schedule;
import org.lensbridge.driver.excelsense.operation.SensorOperations;
import org.lensbridge.driver.excelsense.operation.SettingOperations;
import org.lensbridge.driver.excelsense.operation.StreamOperations;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** All groups by name, which is how the keys of their rows begin. Immutable. */
final class Groups {
    /** As many as the rows count; devices have fewer, and what they list beyond is read all the same. */
    static final int STREAMS = 3;

    static final int CANVASES = 8;
    static final int DISKS = 4;
    static final int AREAS = 8;
    static final int LINKAGES = 4;

    /** The fields of a day. */
    static final List<String> TIMES = IntStream.rangeClosed(1, 3)
            .boxed()
            .flatMap(turn -> Stream.of("startTime" + turn, "endTime" + turn))
            .toList();

    private static final String LINKAGE_ACTION = "AlarmLinkageParam";
    private static final Map<String, Group> ALL = new HashMap<>();

    static {
        plain("deviceInfo", DeviceOperations.INFO, DeviceOperations.NAME_DEVICE);
        plain("cameraInfo", DeviceOperations.CAMERA, DeviceOperations.NAME_CAMERA);
        ALL.put(
                "localNetwork",
                new Group(
                        kept(SettingOperations.NETWORK),
                        Optional.of(SettingOperations.SET_NETWORK),
                        Map.of(SettingOperations.CARD, Value.of(1)),
                        new PlainForm("localNetwork.", "localNetwork")));
        plain("devicePort", SettingOperations.PORTS, SettingOperations.SET_PORTS);
        plain("dateTime", SettingOperations.TIME, SettingOperations.SET_TIME);
        plain("timeZone", SettingOperations.ZONE, SettingOperations.SET_ZONE);
        plain("NTP", SettingOperations.NTP, SettingOperations.SET_NTP);
        plain("OSD", OverlayOperations.OSD, OverlayOperations.SET_OSD);
        for (int canvas = 1; canvas <= CANVASES; canvas++) {
            canvas("OSDCanvas[" + canvas + "]", new CanvasForm(canvas));
        }
        ALL.put(
                "deviceDiskInfo",
                new Group(
                        kept(SettingOperations.DISKS),
                        Optional.empty(),
                        Map.of(),
                        new NumberedForm("deviceDiskInfo", "diskInfo", "diskID", 1)));
        for (int stream = 1; stream <= STREAMS; stream++) {
            plain(
                    "AVStream." + stream,
                    StreamOperations.GET,
                    row("stream.set"),
                    Map.of(StreamOperations.STREAM, Value.of(stream)));
        }
        plain("recordPolicy", RecordOperations.POLICY, RecordOperations.SET_POLICY);
        schedule("recordPolicy.", RecordOperations.POLICY, RecordOperations.SET_POLICY);
        for (int disk = 1; disk <= DISKS; disk++) {
            ALL.put(
                    "recordDirInfo[" + disk + "]",
                    new Group(
                            kept(RecordOperations.DIRECTORY),
                            Optional.of(RecordOperations.SET_DIRECTORY),
                            Map.of(),
                            new NumberedForm("recordDirInfo", "recordDirInfo", "diskId", disk)));
        }
        plain("alarmOut", AlarmOperations.OUTPUT_SETUP, AlarmOperations.SET_OUTPUT);
        plain("motionAlarm", AlarmOperations.MOTION, AlarmOperations.SET_MOTION);
        list(
                AlarmOperations.MOTION,
                AlarmOperations.SET_MOTION,
                new ListForm(
                        "motionAlarm.",
                        AlarmOperations.AREAS,
                        Optional.empty(),
                        1,
                        AREAS,
                        List.of("topX", "topY", "width", "height"),
                        List.of("width", "height"),
                        AlarmOperations.AREA_ACTION));
        schedule("motionAlarm.", AlarmOperations.MOTION, AlarmOperations.SET_MOTION);
        linkage("motionAlarm.", AlarmOperations.MOTION, AlarmOperations.SET_MOTION);
        plain("diskAlarm", AlarmOperations.DISK, AlarmOperations.SET_DISK);
        linkage("diskAlarm.", AlarmOperations.DISK, AlarmOperations.SET_DISK);
        plain("protocolInfo", ProtocolOperations.INFO);
        plain("protocolSecurity", ProtocolOperations.SECURITY, ProtocolOperations.SET_SECURITY);
        sensor("brightness", SensorOperations.BRIGHTNESS);
        sensor("contrast", SensorOperations.CONTRAST);
        sensor("hue", SensorOperations.HUE);
        sensor("saturation", SensorOperations.SATURATION);
        sensor("sharpness", SensorOperations.SHARPNESS);
        plain("mirror", SensorOperations.MIRROR.get(), SensorOperations.MIRROR.set());
    }

    private Groups() {}

    /** The group of a name. */
    static Optional<Group> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static void plain(String name, Operation get) {
        ALL.put(name, new Group(kept(get), Optional.empty(), Map.of(), new PlainForm(name + ".", "")));
    }

    private static void plain(String name, Operation get, Operation set) {
        plain(name, get, set, Map.of());
    }

    private static void plain(String name, Operation get, Operation set, Map<String, Value> which) {
        ALL.put(name, new Group(kept(get), Optional.of(set), which, new PlainForm(name + ".", "")));
    }

    private static void sensor(String name, SensorOperations.Setting setting) {
        ALL.put(
                "sensor." + name,
                new Group(setting.get(), Optional.of(setting.set()), Map.of(), new LevelForm("sensor." + name)));
    }

    private static void canvas(String name, CanvasForm form) {
        ALL.put(name, new Group(OverlayOperations.CANVAS, Optional.of(OverlayOperations.SET_CANVAS), Map.of(), form));
    }

    private static void schedule(String head, Operation get, Operation set) {
        list(get, set, new ListForm(head, Schedule.DAYS, Optional.of("weekDay"), 0, 6, TIMES, TIMES, Schedule.ACTION));
    }

    private static void linkage(String head, Operation get, Operation set) {
        list(
                get,
                set,
                new ListForm(
                        head,
                        AlarmOperations.LINKAGES,
                        Optional.empty(),
                        1,
                        LINKAGES,
                        List.of("ActionID", "ActionType"),
                        List.of("ActionType"),
                        LINKAGE_ACTION));
    }

    private static void list(Operation get, Operation set, ListForm form) {
        ALL.put(form.head() + form.list(), new Group(kept(get), Optional.of(set), Map.of(), form));
    }

    /** Several groups are read by equal requests, of which one is sent. */
    private static Operation kept(Operation get) {
        return get.reused(Reuse.CONFIGURATION);
    }

    private static Operation row(String name) {
        return ExcelsenseOperations.ALL.stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
