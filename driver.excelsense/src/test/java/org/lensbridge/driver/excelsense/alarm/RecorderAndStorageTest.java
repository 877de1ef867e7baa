package org.lensbridge.driver.excelsense.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.capability.system.Disk;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.ToughCamera;
import org.lensbridge.driver.testkit.DeviceRig;

/** Sections "Record Policy" and "Device Disk Info". */
class RecorderAndStorageTest {
    private static final String GET = "get&type=recordPolicy";
    private static final String SET = "set&type=recordPolicy";
    private static final String DISKS = "type=deviceDiskInfo";
    private static final String MONDAY =
            "weekDayBegin=1\r\nweekDay=1\r\nstartTime1=3600\r\nendTime1=7200\r\nweekDayEnd=1\r\n";

    private final ToughCamera camera = ToughCamera.eye();
    private DeviceRig rig;

    private static String policy(int on, String times) {
        return "cameraID=1\r\nRecordOpenFlag=" + on + "\r\nSaveDays=9\r\nStreamId=2\r\nDiskGroupId=3\r\n" + times;
    }

    private static String always() {
        StringBuilder days = new StringBuilder("weekDayBegin=1\r\n");
        for (int day = 0; day < 7; day++) {
            days.append(day == 0 ? "" : "next_weekDayURL=" + (day + 1) + "\r\n")
                    .append("weekDay=" + day + "\r\nstartTime1=0\r\nendTime1=86400\r\n");
        }
        return days + "weekDayEnd=7\r\n";
    }

    private Recorder recorder(String policy) {
        camera.with(GET, policy).with(SET, "OK\r\n");
        rig = camera.connect();
        return rig.capability(1, Recorder.class);
    }

    private Storage storage(String disks) {
        camera.with(DISKS, disks);
        rig = camera.connect();
        return rig.capability(0, Storage.class);
    }

    @AfterEach
    void close() {
        if (rig != null) {
            rig.close();
        }
        camera.close();
    }

    private List<String> set() {
        return camera.queries("recordPolicy").stream()
                .filter(query -> query.startsWith("action=set"))
                .map(query -> query.substring("action=set&type=recordPolicy".length()))
                .toList();
    }

    @Test
    void recordsByTheTimesOrAlwaysOrNot() {
        Recorder recorder = recorder(policy(0, MONDAY));
        assertEquals(SwitchMode.OFF, recorder.mode());
        camera.with(GET, policy(1, MONDAY));
        assertEquals(SwitchMode.AUTOMATIC, recorder.mode());
        camera.with(GET, policy(1, always()));
        assertEquals(SwitchMode.ON, recorder.mode());
        camera.with(GET, policy(1, ""));
        assertEquals(SwitchMode.AUTOMATIC, recorder.mode());
    }

    @Test
    void switchesAndLeavesTheTimesAsTheyAre() {
        Recorder recorder = recorder(policy(0, MONDAY.replace("endTime1", "zone=UTC\r\nendTime1")));
        recorder.set(SwitchMode.AUTOMATIC);
        camera.with(GET, policy(1, MONDAY));
        recorder.set(SwitchMode.OFF);
        camera.with(GET, policy(1, "weekDayBegin=1\r\nweekDayEnd=0\r\n"));
        recorder.set(SwitchMode.OFF);
        String times = "&weekDayBegin=1&weekDay=1&startTime1=3600&endTime1=7200&weekDayEnd=1&scheduleTimeAction=cover";
        assertEquals(
                List.of(
                        "&cameraID=1&RecordOpenFlag=1&StreamId=2&DiskGroupId=3" + times,
                        "&cameraID=1&RecordOpenFlag=0&StreamId=2&DiskGroupId=3" + times,
                        "&cameraID=1&RecordOpenFlag=0&StreamId=2&DiskGroupId=3"),
                set());
    }

    @Test
    void recordsAlwaysAndByItsTimesAgain() {
        Recorder recorder = recorder(policy(1, MONDAY));
        recorder.set(SwitchMode.ON);
        String on = set().get(0);
        assertTrue(
                on.startsWith(
                        "&cameraID=1&StreamId=2&DiskGroupId=3&weekDayBegin=1&weekDay=0&startTime1=0&endTime1=86400"
                                + "&next_weekDayURL=2&weekDay=1&"),
                on);
        assertTrue(on.endsWith("&weekDayEnd=7&scheduleTimeAction=cover"), on);
        camera.with(GET, policy(1, always()));
        recorder.set(SwitchMode.AUTOMATIC);
        assertEquals(
                "&cameraID=1&StreamId=2&DiskGroupId=3&weekDayBegin=1&weekDay=1&startTime1=3600&endTime1=7200&weekDayEnd=1"
                        + "&scheduleTimeAction=cover",
                set().get(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whatIsSoAlreadyIsNotSent(int on) {
        Recorder recorder = recorder(policy(on, always()));
        recorder.set(recorder.mode());
        assertEquals(List.of(), set());
    }

    @Test
    void refusalsAreTold() {
        Recorder recorder = recorder(policy(0, ""));
        camera.with(SET, "error,return=-108");
        assertEquals(
                Kind.PROTOCOL,
                assertThrows(CameraException.class, () -> recorder.set(SwitchMode.AUTOMATIC))
                        .kind());
        camera.with(GET, "cameraID=1\r\n");
        assertEquals(
                Kind.PROTOCOL,
                assertThrows(CameraException.class, recorder::mode).kind());
    }

    @Test
    void tellsTheDisks() {
        Storage storage = storage(
                "diskInfoBegin=1\r\ndiskID=1\r\ndiskTotalSize=14912\r\ndiskFreeSize=64\r\ndiskStatus=1\r\n"
                        + "next_diskInfoURL=2\r\ndiskID=2\r\ndiskTotalSize=0\r\ndiskFreeSize=0\r\ndiskStatus=0\r\ndiskInfoEnd=2\r\n");
        assertEquals(
                List.of(
                        new Disk("1", "", Disk.State.NORMAL, 14_912L << 20, (14_912L - 64) << 20),
                        new Disk("2", "", Disk.State.ABSENT, 0, 0)),
                storage.disks());
        assertEquals(List.of(), storage.shares());
        assertEquals(
                Kind.UNSUPPORTED,
                assertThrows(CameraException.class, () -> storage.format("1")).kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 NORMAL",
                "2 FAILED",
                "3 ABSENT",
                "4 READ_ONLY",
                "5 UNFORMATTED",
                "6 BUSY",
                "7 UNKNOWN",
                "x UNKNOWN"
            })
    void statesAreThoseOfTheDocument(String state) {
        Storage storage = storage("diskInfoBegin=1\ndiskID=7\ndiskTotalSize=9\ndiskFreeSize=10\ndiskStatus="
                + state.split(" ")[0] + "\ndiskInfoEnd=1\n");
        Disk disk = storage.disks().get(0);
        assertEquals(Disk.State.valueOf(state.split(" ")[1]), disk.state());
        assertEquals(0, disk.used());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diskInfoCount=0\n",
                "diskInfoBegin=1\ndiskInfoEnd=0\n",
                "diskInfo=5\nx=y\n",
                "diskInfoBegin=1\ndiskTotalSize=-3\ndiskFreeSize=999999999999999999999\nnext_diskInfoURL=2\ndiskID=1\n"
            })
    void garbageIsNoReasonToFail(String answer) {
        storage(answer).disks().forEach(disk -> assertEquals(0, disk.total()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"error,return=-22", "OK", ""})
    void deviceThatDoesNotRecordSaysSo(String answer) {
        camera.with(GET, answer).with(DISKS, answer);
        rig = camera.rig();
        Description device = rig.connect();
        String recorder = device.channels().get(1).absences().get("Recorder");
        assertTrue(recorder.startsWith("Asked for record.policy (section Record Policy)."), recorder);
        String storage = device.channels().get(0).absences().get("Storage");
        assertTrue(storage.startsWith("Asked for disk.info (section Device Disk Info)."), storage);
    }
}
