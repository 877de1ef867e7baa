package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.driver.testkit.DeviceRig;

class RecorderTest {
    private static MediaCamera camera() {
        return new MediaCamera()
                .hold("params", "")
                .hold("sd_recording", "off")
                .hold("sd_networkfail", "off")
                .hold("sd_motionalarm", "on")
                .hold("sd_ioalarm", "off");
    }

    @Test
    void regionIsSetBeforeRecordingIsSwitchedOn() {
        try (MediaCamera camera = camera().hold("sd_imgleft", "0")
                        .hold("sd_imgtop", "0")
                        .hold("sd_imgright", "0")
                        .hold("sd_imgbottom", "0");
                DeviceRig rig = camera.connect()) {
            Recorder recorder = rig.capability(1, Recorder.class);
            assertEquals(SwitchMode.AUTOMATIC, recorder.mode());
            recorder.set(SwitchMode.ON);
            assertEquals(SwitchMode.ON, recorder.mode());
            assertEquals("1600x1200", camera.held("sd_imgright") + "x" + camera.held("sd_imgbottom"));
            List<String> written = camera.targets("/set?").stream().distinct().toList();
            assertEquals(
                    List.of("/set?sd_recording=on", "/set?params=save"),
                    written.subList(written.size() - 2, written.size()));
            int before = camera.targets("/set?").size();
            recorder.set(SwitchMode.ON);
            assertEquals(before, camera.targets("/set?").size());
        }
    }

    @Test
    void regionThatIsSetStays() {
        try (MediaCamera camera = camera().hold("sd_imgleft", "64")
                        .hold("sd_imgright", "640")
                        .hold("sd_imgtop", "0")
                        .hold("sd_imgbottom", "480");
                DeviceRig rig = camera.connect()) {
            rig.capability(1, Recorder.class).set(SwitchMode.ON);
            assertEquals("64", camera.held("sd_imgleft"));
            assertEquals("on", camera.held("sd_recording"));
        }
    }

    @Test
    void offSwitchesRulesOffAndAutomaticOnAgain() {
        try (MediaCamera camera = camera().hold("sd_recording", "on");
                DeviceRig rig = camera.connect()) {
            Recorder recorder = rig.capability(1, Recorder.class);
            recorder.set(SwitchMode.OFF);
            assertEquals(SwitchMode.OFF, recorder.mode());
            assertEquals("off", camera.held("sd_motionalarm"));
            recorder.set(SwitchMode.OFF);
            assertEquals(1, camera.targets("/set?params=save").size(), "nothing was changed the second time");
            recorder.set(SwitchMode.AUTOMATIC);
            assertEquals(SwitchMode.AUTOMATIC, recorder.mode());
            assertEquals("on", camera.held("sd_motionalarm"));
            assertEquals("off", camera.held("sd_ioalarm"));
        }
    }

    @Test
    void sensorsAreRecordedTogether() {
        try (MediaCamera camera = camera().hold("sensorcount", "4").hold("brightness", "0");
                DeviceRig rig = camera.connect()) {
            assertTrue(rig.session().capability(1, Recorder.class).isPresent());
            assertTrue(rig.session().capability(2, Recorder.class).isEmpty());
        }
    }
}
