package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;

/** Settings of cameras with one sensor and with several. */
class SettingsTest {
    @Test
    void sensorsHaveTheirOwnAndTheCameraTheOthers() throws IOException {
        try (AvCamera camera = new AvCamera("sensorcount=4", "1/brightness=1", "3/brightness=3", "daynight=auto");
                DeviceRig rig = camera.connected()) {
            Settings third = rig.capability(3, Settings.class);
            assertEquals(Map.of("brightness", Value.of(3)), third.read(List.of("brightness")));
            assertEquals(
                    Map.of("daynight", Value.of("auto")),
                    rig.capability(0, Settings.class).read(List.of("daynight")));
            assertTrue(keys(third).contains("mdlevelthreshold"));
            assertFalse(keys(third).contains("daynight"));
            assertFalse(keys(rig.capability(0, Settings.class)).contains("brightness"));
        }
    }

    @Test
    void aSensorsChangeIsMadeWhereTheCameraTakesIt() throws IOException {
        try (AvCamera camera = new AvCamera("sensorcount=2", "1/brightness=1", "2/brightness=1");
                DeviceRig rig = camera.connected()) {
            Settings second = rig.capability(2, Settings.class);
            assertEquals(Map.of("brightness", Value.of(9)), second.write(Map.of("brightness", Value.of(9))));
            assertEquals("9", camera.held("2/brightness"));
            second.write(Map.of("brightness", Value.of(8)));
            assertEquals(
                    List.of(
                            "POST /get2?brightness=9",
                            "POST /set2?brightness=9",
                            "POST /set?params=save",
                            "POST /set2?brightness=8",
                            "POST /set?params=save"),
                    camera.changes());
        }
    }

    @Test
    void changesAreSavedOnceAfterAll() throws IOException {
        try (AvCamera camera = new AvCamera("brightness=1", "red=1");
                DeviceRig rig = camera.connected()) {
            rig.capability(1, Settings.class).write(Map.of("red", Value.of(3), "brightness", Value.of(2)));
            assertEquals(
                    List.of("POST /set?brightness=2", "POST /set?red=3", "POST /set?params=save"), camera.changes());
        }
    }

    @Test
    void whatWentBeforeARefusalIsSavedToo() throws IOException {
        try (AvCamera camera = new AvCamera("brightness=1", "red=1")
                        .answering("POST /set?red", AnsweringCamera.status("400 Bad Request"))
                        .answering("GET /set?red", AnsweringCamera.status("400 Bad Request"));
                DeviceRig rig = camera.connected()) {
            Settings settings = rig.capability(1, Settings.class);
            CameraException failure = assertThrows(
                    CameraException.class, () -> settings.write(Map.of("red", Value.of(3), "brightness", Value.of(2))));
            assertTrue(failure.reason().contains("Written before: brightness."), failure.reason());
            assertEquals(
                    "POST /set?params=save",
                    camera.changes().get(camera.changes().size() - 1));
            camera.answering("POST /set?params", AnsweringCamera.status("404 Not Found"));
            assertEquals(Map.of("brightness", Value.of(4)), settings.write(Map.of("brightness", Value.of(4))));
            assertTrue(
                    rig.context().warnings().stream().anyMatch(warning -> warning.contains("restarts")),
                    () -> rig.context().warnings().toString());
        }
    }

    @Test
    void theSensorsSizeBoundsWindows() throws IOException {
        try (AvCamera camera = new AvCamera("maxsensorwidth=2048", "expwndwidth=64", "keyframeinterval=9");
                DeviceRig rig = camera.connected()) {
            Settings settings = rig.capability(0, Settings.class);
            settings.write(Map.of("expwndwidth", Value.of(2048)));
            refused(settings, "expwndwidth", Value.of(2049));
            refused(settings, "keyframeinterval", Value.of(101));
            assertEquals(List.of("POST /set?expwndwidth=2048", "POST /set?params=save"), camera.changes());
        }
        try (AvCamera camera = new AvCamera("maxsensorwidth=3840", "keyframeinterval=9");
                DeviceRig rig = camera.connected()) {
            rig.capability(0, Settings.class).write(Map.of("keyframeinterval", Value.of(65_535)));
            assertEquals("65535", camera.held("keyframeinterval"));
        }
    }

    @Test
    void whatHasNotItsFormIsNotSent() throws IOException {
        try (AvCamera camera = new AvCamera();
                DeviceRig rig = camera.connected()) {
            Settings settings = rig.capability(0, Settings.class);
            refused(settings, "ip", Value.of("192.0.2"));
            refused(settings, "scaling_size", Value.of(List.of(Value.of(720), Value.of(1280))));
            refused(settings, "scaling_size", Value.of(List.of()));
            refused(settings, "focuswindow", Value.of(List.of(Value.of(0), Value.of(1))));
            refused(settings, "exp_ref_channel", Value.of("on"));
            refused(settings, "netopt", Value.of(2048));
            refused(settings, "mac", Value.of("x"));
            assertEquals(List.of(), camera.changes());
        }
    }

    @Test
    void theOtherSpellingOfADocumentedNameIsLearnt() throws IOException {
        try (AvCamera camera = new AvCamera("irtelepos=10");
                DeviceRig rig = camera.connected()) {
            Settings settings = rig.capability(0, Settings.class);
            assertEquals(Map.of("irtelpos", Value.of(10)), settings.read(List.of("irtelpos")));
            settings.write(Map.of("irtelpos", Value.of(44)));
            assertEquals("44", camera.held("irtelepos"));
        }
    }

    @Test
    void passwordsAreNeverShown() throws IOException {
        try (AvCamera camera = new AvCamera("admin=yardGate7", "viewer=");
                DeviceRig rig = camera.connected()) {
            Map<String, Value> read = rig.capability(0, Settings.class).read(List.of("admin", "viewer"));
            assertFalse(read.toString().contains("yardGate7"), read::toString);
            assertEquals(Value.of(""), read.get("viewer"));
        }
    }

    @Test
    void whatTheCameraLacksOrGarblesIsMissing() throws IOException {
        try (AvCamera camera = new AvCamera("fps=many", "mtu=1500")
                        .answering("GET /get?gamma", AnsweringCamera.text("<html>gone</html>"))
                        .answering("GET /get?mic_boost", AnsweringCamera.text("bps=3"));
                DeviceRig rig = camera.connected()) {
            assertEquals(
                    Map.of("mtu", Value.of(1500)),
                    rig.capability(0, Settings.class).read(List.of("fps", "mtu", "gamma", "mic_boost", "ir")));
        }
    }

    private static List<String> keys(Settings settings) {
        return settings.describe().stream().map(setting -> setting.key()).toList();
    }

    private static void refused(Settings settings, String key, Value value) {
        CameraException failure =
                assertThrows(CameraException.class, () -> settings.write(Map.of(key, value)), key + "=" + value);
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(failure.reason().contains(key), failure.reason());
    }
}
