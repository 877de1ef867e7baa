package org.lensbridge.driver.excelsense.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.MotionDetection;
import org.lensbridge.api.capability.image.MotionRegion;
import org.lensbridge.api.capability.image.MotionSettings;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.ToughCamera;
import org.lensbridge.driver.testkit.DeviceRig;

/** Section "Motion Alarm". */
class MotionTest {
    private static final String GET = "get&type=motionAlarm";
    private static final String SET = "set&type=motionAlarm";
    private static final String SHORT = "motionDetectionEnableFlag=0\r\nalarmInterval=10\r\nsensitivity=4\r\n";
    private static final String LONG = "motionDetectionEnableFlag=1\r\nalarmInterval=10\r\nsensitivity=4\r\n"
            + "motionDetectionAreaCount=2\r\nmotionDetectionAreaBegin=1\r\ntopX=42\r\ntopY=26\r\nwidth=84\r\nheight=52\r\n"
            + "next_motionDetectionAreaURL=2\r\ntopX=400\r\ntopY=0\r\nwidth=100\r\nheight=260\r\nmotionDetectionAreaEnd=2\r\n"
            + "weekDayCount=1\r\nweekDayBegin=1\r\nweekDay=1\r\nstartTime1=0\r\nendTime1=86400\r\nweekDayEnd=1\r\n"
            + "AlarmLinkageCount=1\r\nAlarmLinkageBegin=1\r\nActionID=1\r\nActionType=1\r\nAlarmLinkageEnd=1\r\n";

    private final ToughCamera camera = ToughCamera.eye();
    private DeviceRig rig;

    private MotionDetection motion(String answer) {
        camera.with(GET, answer).with(SET, "OK\r\n");
        rig = camera.connect();
        return rig.capability(1, MotionDetection.class);
    }

    @AfterEach
    void close() {
        if (rig != null) {
            rig.close();
        }
        camera.close();
    }

    private static Area area(double left, double top, double right, double bottom) {
        return new Area(new Point(left, top), new Point(right, bottom));
    }

    private static MotionSettings settings(boolean on, double sensitivity, Area... areas) {
        return new MotionSettings(
                on, List.of(new MotionRegion("", List.of(areas), sensitivity, OptionalDouble.empty())));
    }

    @Test
    void areasAreOneRegionOfOneSensitivity() {
        MotionDetection motion = motion(LONG);
        MotionSettings read = motion.read();
        assertTrue(read.on());
        MotionRegion region = read.regions().get(0);
        assertEquals(0.4, region.sensitivity());
        assertEquals(2, region.areas().size());
        assertEquals(area(0.1, 0.1, 0.3, 0.3), region.areas().get(0));
        assertEquals(1, region.areas().get(1).to().x(), "as far as it is in the picture");
    }

    @Test
    void writingReplacesTheAreasAndLeavesTimesAndLinkageAlone() {
        MotionDetection motion = motion(LONG);
        motion.write(settings(false, 0.4, area(0.5, 0.5, 1, 1), area(0, 0, 0.001, 0.001)));
        assertEquals(
                List.of("action=set&type=motionAlarm&cameraID=1&motionDetectionEnableFlag=0&motionDetectionAction=cover"
                        + "&motionDetectionAreaBegin=1&topX=210&topY=130&width=210&height=130"
                        + "&next_motionDetectionAreaURL=2&topX=0&topY=0&width=1&height=1&motionDetectionAreaEnd=2"),
                set());
    }

    private List<String> set() {
        return camera.queries("motionAlarm").stream()
                .filter(query -> query.startsWith("action=set"))
                .toList();
    }

    @Test
    void whatIsSoAlreadyIsNotSent() {
        MotionDetection motion = motion(LONG);
        MotionSettings before = motion.read();
        assertEquals(before, motion.write(before));
        assertEquals(List.of(), set());
    }

    @Test
    void areasMayAllBeRemoved() {
        motion(LONG).write(new MotionSettings(true, List.of()));
        assertEquals(
                List.of("action=set&type=motionAlarm&cameraID=1&motionDetectionAction=remove&motionDetectionAreaBegin=1"
                        + "&topX=42&topY=26&width=84&height=52&next_motionDetectionAreaURL=2&topX=400&topY=0&width=20"
                        + "&height=260&motionDetectionAreaEnd=2"),
                set());
    }

    @Test
    void areasThatAreNotToldAreLeftAlone() {
        MotionDetection motion = motion(SHORT);
        assertEquals(settings(false, 0.4), motion.read());
        motion.write(settings(true, 0.7));
        assertEquals(
                List.of("action=set&type=motionAlarm&cameraID=1&motionDetectionEnableFlag=1&sensitivity=7"), set());
    }

    @Test
    void motionThatCleansTheLensIsTold() {
        motion(LONG).write(settings(true, 0.9, area(0, 0, 1, 1)));
        assertTrue(rig.context().warnings().stream().anyMatch(warning -> warning.contains("ActionType 1")));
    }

    @Test
    void whatTheDeviceCannotDoIsNotSent() {
        MotionDetection motion = motion(LONG);
        MotionRegion region = new MotionRegion("", List.of(area(0, 0, 1, 1)), 0.4, OptionalDouble.empty());
        MotionRegion threshold = new MotionRegion("", List.of(area(0, 0, 1, 1)), 0.4, OptionalDouble.of(0.5));
        assertEquals(Kind.INVALID_ARGUMENT, refused(motion, new MotionSettings(true, List.of(region, region))));
        assertEquals(Kind.INVALID_ARGUMENT, refused(motion, new MotionSettings(true, List.of(threshold))));
        assertEquals(List.of(), set());
    }

    private static Kind refused(MotionDetection motion, MotionSettings settings) {
        return assertThrows(CameraException.class, () -> motion.write(settings)).kind();
    }

    @Test
    void refusalsAreTold() {
        MotionDetection motion = motion(SHORT);
        camera.with(SET, "error,return=-23");
        assertEquals(Kind.INVALID_ARGUMENT, refused(motion, settings(true, 0.4)));
        camera.with(GET, "alarmInterval=10\r\n");
        assertEquals(
                Kind.PROTOCOL, assertThrows(CameraException.class, motion::read).kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motionDetectionEnableFlag=1\nmotionDetectionAreaBegin=1\ntopX=-5\ntopY=x\nwidth=9\nmotionDetectionAreaEnd=7\n",
                "motionDetectionEnableFlag=1\nsensitivity=99999999999999999999\nmotionDetectionAreaBegin=1\n",
                "motionDetectionEnableFlag=1\nmotionDetectionArea=3\nsensitivity=-1\nAlarmLinkageBegin=1\n=\n",
                "motionDetectionEnableFlag=1\nmotionDetectionAreaBegin=1\ntopX=999\ntopY=999\nwidth=0\nheight=0\n"
            })
    void whatCannotBeReadIsLeftOut(String answer) {
        assertEquals(List.of(), motion(answer).read().regions().get(0).areas());
    }

    @ParameterizedTest
    @ValueSource(strings = {"error,return=-22", "OK", "", "alarmInterval=3\r\n"})
    void deviceWithoutMotionDetectionSaysSo(String answer) {
        camera.with(GET, answer);
        rig = camera.rig();
        String absence = rig.connect().channels().get(1).absences().get("MotionDetection");
        assertTrue(absence.startsWith("Asked for alarm.motion (section Motion Alarm)."), absence);
    }
}
