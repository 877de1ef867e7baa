package org.lensbridge.driver.excelsense;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.MotionDetection;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Overlays;
import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.image.MotionRegion;
import org.lensbridge.api.capability.image.MotionSettings;
import org.lensbridge.api.capability.image.Overlay;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.simulator.ExcelsenseCamera;

/** The camera adds to its lists unless it is told to replace them: nothing stands there twice, and what others wrote stays. */
class WrittenTwiceTest {
    private final ExcelsenseCamera camera =
            ExcelsenseCamera.builder().login(DeviceRig.USER, DeviceRig.PASSWORD).start();
    private final DeviceRig rig = new DeviceRig(ExcelsenseDriverFactory::new, camera.address());

    @AfterEach
    void close() {
        rig.close();
        camera.close();
    }

    private Value.Fields answer(String operation) {
        return (Value.Fields)
                rig.capability(0, Operations.class).invoke(operation, Map.of()).document();
    }

    private static List<Value> list(Value.Fields record, String name) {
        return record.field(name)
                .filter(Value.Items.class::isInstance)
                .map(found -> ((Value.Items) found).items())
                .orElse(List.of());
    }

    private static MotionSettings motion(int areas, double sensitivity) {
        List<Area> list = IntStream.range(0, areas)
                .mapToObj(i -> new Area(new Point(0.1 * i, 0.1), new Point(0.1 * i + 0.05, 0.2)))
                .toList();
        return new MotionSettings(true, List.of(new MotionRegion("", list, sensitivity, OptionalDouble.empty())));
    }

    @Test
    void overlays() {
        rig.connect();
        Optional<Value> reserved = canvas("1");
        Optional<Value> live = canvas("3");
        Overlays overlays = rig.capability(1, Overlays.class);
        String token = overlays.put(new Overlay("", Overlay.Kind.TEXT, "Kiln", new Point(0.1, 0.2), true));
        for (String text : List.of("Oven", "Oven", "Press")) {
            overlays.put(new Overlay(token, Overlay.Kind.TEXT, text, new Point(0.3, 0.2), true));
            rig.capability(1, Settings.class).write(Map.of("OSDCanvas[" + token + "].topY", Value.of(text.length())));
        }
        Value.Fields canvas = (Value.Fields) canvas(token).orElseThrow();
        assertEquals(1, list(canvas, "OSDInfo").size(), canvas::toString);
        assertEquals(
                "Press",
                overlays.list().stream()
                        .filter(each -> each.token().equals(token))
                        .findFirst()
                        .orElseThrow()
                        .text());
        overlays.remove(token);
        overlays.remove(token);
        assertEquals(Optional.empty(), canvas(token));
        assertEquals(List.of(reserved, live), List.of(canvas("1"), canvas("3")));
    }

    private Optional<Value> canvas(String number) {
        return list(answer("osdCanvas.get"), "OSDCanvas").stream()
                .filter(each -> ((Value.Fields) each)
                        .field("canvasID")
                        .orElseThrow()
                        .toString()
                        .equals(number))
                .findFirst();
    }

    @Test
    void areasAndWhatGoesWithThem() {
        rig.connect();
        Settings settings = rig.capability(1, Settings.class);
        settings.write(Map.of(
                "motionAlarm.AlarmLinkage[1].ActionType", Value.of("record"),
                "motionAlarm.AlarmLinkage[1].ActionID", Value.of(1),
                "motionAlarm.weekDay[2].endTime1", Value.of(600)));
        Value.Fields first = answer("alarm.motion");
        MotionDetection motion = rig.capability(1, MotionDetection.class);
        for (int areas : new int[] {2, 2, 3, 1}) {
            motion.write(motion(areas, 0.3));
            assertEquals(
                    areas, list(answer("alarm.motion"), "motionDetectionArea").size());
        }
        settings.write(Map.of("motionAlarm.AlarmLinkage[1].ActionID", Value.of(1)));
        settings.write(Map.of("motionAlarm.weekDay[2].endTime1", Value.of(600)));
        Value.Fields last = answer("alarm.motion");
        assertEquals(list(first, "AlarmLinkage"), list(last, "AlarmLinkage"));
        assertEquals(list(first, "weekDay"), list(last, "weekDay"));
        assertEquals(1, motion.read().regions().get(0).areas().size());
    }

    @Test
    void timesOfRecording() {
        rig.connect();
        Recorder recorder = rig.capability(1, Recorder.class);
        List<Value> before = list(answer("record.policy"), "weekDay");
        for (SwitchMode mode : new SwitchMode[] {
            SwitchMode.ON, SwitchMode.ON, SwitchMode.OFF, SwitchMode.ON, SwitchMode.AUTOMATIC, SwitchMode.OFF
        }) {
            recorder.set(mode);
        }
        assertEquals(before, list(answer("record.policy"), "weekDay"));
    }
}
