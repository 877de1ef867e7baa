package org.lensbridge.driver.excelsense.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.ExcelsenseDriverFactory;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.driver.testkit.ScriptedCamera;

/** Lists of records as settings: read as a table, and written whole when something in them changes. */
class ListFormTest {
    private static final String INFO = "deviceID=1\r\nproductModel=ToughEye\r\nchannelNum=1\r\n";
    private static final String MOTION = "motionDetectionEnableFlag=0\r\nalarmInterval=10\r\nsensitivity=5\r\n"
            + "motionDetectionAreaCount=2\r\nmotionDetectionAreaBegin=1\r\ntopX=5\r\ntopY=6\r\nwidth=70\r\nheight=80\r\n"
            + "next_motionDetectionAreaURL=2\r\ntopX=1\r\ntopY=2\r\nwidth=3\r\nheight=4\r\nmotionDetectionAreaEnd=2\r\n"
            + "weekDayBegin=1\r\nweekDay=2\r\nstartTime1=0\r\nendTime1=86400\r\nnext_weekDayURL=2\r\nweekDay=5\r\n"
            + "startTime1=60\r\nendTime1=120\r\nstartTime2=180\r\nendTime2=240\r\nweekDayEnd=2\r\n"
            + "AlarmLinkageBegin=1\r\nActionID=1\r\nActionType=4\r\nAlarmLinkageEnd=1\r\n";
    private static final String POLICY =
            "cameraID=1\r\nRecordOpenFlag=0\r\nSaveDays=7\r\nStreamId=2\r\nDiskGroupId=3\r\n";

    private final Map<String, String> answers = new LinkedHashMap<>(Map.of(
            "get&type=deviceInfo", INFO,
            "get&type=motionAlarm", MOTION,
            "get&type=recordPolicy", POLICY,
            "action=set", "OK"));

    private ScriptedCamera camera() {
        return new ScriptedCamera(target -> answers.entrySet().stream()
                .filter(answer -> target.contains(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Optional.of("error,return=-22")));
    }

    /** What was set, without what every such request has. */
    private static List<String> writes(ScriptedCamera camera) {
        return camera.targets().stream()
                .filter(target -> target.contains("action=set"))
                .map(target -> target.substring(target.indexOf("&type=") + 6))
                .toList();
    }

    private static Settings settings(DeviceRig rig) {
        rig.connect();
        return rig.capability(1, Settings.class);
    }

    @Test
    void aListIsATable() throws IOException {
        try (ScriptedCamera camera = camera();
                DeviceRig rig = new DeviceRig(ExcelsenseDriverFactory::new, camera.address())) {
            Settings settings = settings(rig);
            camera.targets().clear();
            Map<String, Value> values = settings.read(List.of("motionAlarm.*"));
            assertEquals(Value.of(70), values.get("motionAlarm.motionDetectionArea[1].width"));
            assertEquals(Value.of(4), values.get("motionAlarm.motionDetectionArea[2].height"));
            assertEquals(Value.of(0), values.get("motionAlarm.motionDetectionArea[3].width"));
            assertEquals(Value.of(86_400), values.get("motionAlarm.weekDay[2].endTime1"));
            assertEquals(Value.of(240), values.get("motionAlarm.weekDay[5].endTime2"));
            assertEquals(Value.of(0), values.get("motionAlarm.weekDay[0].endTime1"));
            assertEquals(Value.of("record"), values.get("motionAlarm.AlarmLinkage[1].ActionType"));
            assertEquals(Value.of("none"), values.get("motionAlarm.AlarmLinkage[2].ActionType"));
            assertEquals(
                    1,
                    camera.targets().stream()
                            .filter(t -> t.contains("motionAlarm"))
                            .count());
        }
    }

    @Test
    void aTimeEndsNoEarlierThanItBegins() throws IOException {
        try (ScriptedCamera camera = camera();
                DeviceRig rig = new DeviceRig(ExcelsenseDriverFactory::new, camera.address())) {
            Settings settings = settings(rig);
            CameraException failure = assertThrows(
                    CameraException.class,
                    () -> settings.write(Map.of("motionAlarm.weekDay[5].endTime2", Value.of(179))));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertTrue(failure.reason().contains("motionAlarm.weekDay[5].endTime2 is 179"), failure.reason());
            assertEquals(List.of(), writes(camera));
        }
    }

    @Test
    void aChangeWritesTheWholeListInPlaceOfTheOldOne() throws IOException {
        try (ScriptedCamera camera = camera();
                DeviceRig rig = new DeviceRig(ExcelsenseDriverFactory::new, camera.address())) {
            settings(rig).write(Map.of("motionAlarm.weekDay[5].startTime1", Value.of(90)));
            assertEquals(
                    List.of(
                            "motionAlarm&cameraID=1&weekDayBegin=1&weekDay=2&startTime1=0&endTime1=86400&next_weekDayURL=2"
                                    + "&weekDay=5&startTime1=90&endTime1=120&startTime2=180&endTime2=240&weekDayEnd=2"
                                    + "&scheduleTimeAction=cover"),
                    writes(camera));
        }
    }

    @Test
    void recordsWithoutANumberMoveUpWhereOneIsTakenAway() throws IOException {
        try (ScriptedCamera camera = camera();
                DeviceRig rig = new DeviceRig(ExcelsenseDriverFactory::new, camera.address())) {
            Settings settings = settings(rig);
            settings.write(Map.of(
                    "motionAlarm.motionDetectionArea[1].width", Value.of(0),
                    "motionAlarm.motionDetectionArea[1].height", Value.of(0)));
            settings.write(Map.of("motionAlarm.AlarmLinkage[1].ActionType", Value.of("none")));
            settings.write(Map.of("motionAlarm.AlarmLinkage[2].ActionType", Value.of("alarmOutput")));
            assertEquals(
                    List.of(
                            "motionAlarm&cameraID=1&motionDetectionAction=cover&motionDetectionAreaBegin=1&topX=1&topY=2"
                                    + "&width=3&height=4&motionDetectionAreaEnd=1",
                            "motionAlarm&cameraID=1&AlarmLinkageParam=cover&AlarmLinkageBegin=1&AlarmLinkageEnd=0",
                            "motionAlarm&cameraID=1&AlarmLinkageParam=cover&AlarmLinkageBegin=1&ActionID=1&ActionType=4"
                                    + "&next_AlarmLinkageURL=2&ActionID=0&ActionType=1&AlarmLinkageEnd=2"),
                    writes(camera));
        }
    }

    @Test
    void whatIsInNoListLeavesListsAlone() throws IOException {
        try (ScriptedCamera camera = camera();
                DeviceRig rig = new DeviceRig(ExcelsenseDriverFactory::new, camera.address())) {
            settings(rig).write(Map.of("motionAlarm.sensitivity", Value.of(3)));
            assertEquals(List.of("motionAlarm&cameraID=1&sensitivity=3"), writes(camera));
        }
    }

    @Test
    void timesOfRecordingTakeStreamAndDisksAlong() throws IOException {
        try (ScriptedCamera camera = camera();
                DeviceRig rig = new DeviceRig(ExcelsenseDriverFactory::new, camera.address())) {
            Settings settings = settings(rig);
            settings.write(Map.of("recordPolicy.weekDay[6].endTime1", Value.of(3600)));
            settings.write(Map.of("recordPolicy.SaveDays", Value.of(9)));
            assertEquals(
                    List.of(
                            "recordPolicy&cameraID=1&StreamId=2&DiskGroupId=3&weekDayBegin=1&weekDay=6&startTime1=0"
                                    + "&endTime1=3600&weekDayEnd=1&scheduleTimeAction=cover",
                            "recordPolicy&cameraID=1&SaveDays=9&StreamId=2&DiskGroupId=3"),
                    writes(camera));
        }
    }

    @Test
    void withoutThemNothingIsWritten() throws IOException {
        answers.put("get&type=recordPolicy", "error,return=-512");
        try (ScriptedCamera camera = camera();
                DeviceRig rig = new DeviceRig(ExcelsenseDriverFactory::new, camera.address())) {
            Settings settings = settings(rig);
            CameraException failure = assertThrows(
                    CameraException.class, () -> settings.write(Map.of("recordPolicy.SaveDays", Value.of(9))));
            assertTrue(failure.kind() == Kind.AUTH_REFUSED || failure.kind() == Kind.PROTOCOL, failure.toString());
            assertEquals(List.of(), writes(camera));
        }
    }

    @Test
    void halfAnAreaIsRefusedBeforeAnythingIsSent() throws IOException {
        try (ScriptedCamera camera = camera();
                DeviceRig rig = new DeviceRig(ExcelsenseDriverFactory::new, camera.address())) {
            Settings settings = settings(rig);
            CameraException failure = assertThrows(
                    CameraException.class,
                    () -> settings.write(Map.of("motionAlarm.motionDetectionArea[2].width", Value.of(0))));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertTrue(failure.reason().contains("width"), failure.reason());
            assertEquals(List.of(), writes(camera));
        }
    }

    @Test
    void whatTheDocumentCannotChangeIsToldBeforeAnythingIsSent() throws IOException {
        answers.put("get&type=motionAlarm", MOTION + "novelty=1\r\n");
        try (ScriptedCamera camera = camera();
                DeviceRig rig = new DeviceRig(ExcelsenseDriverFactory::new, camera.address())) {
            Settings settings = settings(rig);
            CameraException failure = assertThrows(
                    CameraException.class, () -> settings.write(Map.of("motionAlarm.novelty", Value.of("2"))));
            assertEquals(Kind.UNSUPPORTED, failure.kind());
            assertFalse(failure.reason().isBlank());
            assertEquals(List.of(), writes(camera));
        }
    }
}
