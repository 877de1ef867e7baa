package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.simulator.DahuaCamera;

class SettingsTest {
    private DahuaCamera camera;
    private Rig rig;
    private Settings second;
    private Settings device;

    @BeforeEach
    void connect() {
        camera = DahuaCamera.builder()
                .name("set")
                .login(Rig.USER, Rig.PASSWORD)
                .channels(2)
                .start();
        rig = Rig.to(camera.address());
        rig.connect();
        second = rig.capability(2, Settings.class);
        device = rig.capability(0, Settings.class);
    }

    @AfterEach
    void close() {
        rig.close();
        camera.close();
    }

    @Test
    void channelsHaveTheKeysOfTheirOwnIndex() {
        List<String> keys = second.describe().stream().map(Setting::key).toList();
        assertTrue(keys.contains("Encode[1].MainFormat[2].Video.GOP"), keys::toString);
        assertTrue(keys.contains("Encode[1].ExtraFormat[1].Audio.Mode"), keys::toString);
        assertTrue(keys.contains("Snap[1].TimeSection[6][23]"), keys::toString);
        assertTrue(keys.stream().noneMatch(key -> key.contains("[{") || key.startsWith("General")), keys::toString);
        List<String> own = device.describe().stream().map(Setting::key).toList();
        assertTrue(
                own.containsAll(List.of(
                        "General.MachineName",
                        "General.LocalNo",
                        "Language",
                        "NTP.Port",
                        "VideoStandard",
                        "NAS[7].Port")),
                own::toString);
        assertTrue(own.stream().noneMatch(key -> key.startsWith("Encode") || key.startsWith("Snap")), own::toString);
    }

    @Test
    void readsDocumentedAndOtherKeysOfTheChannel() {
        Map<String, Value> main = second.read(List.of("Encode[1].MainFormat[0].Video.*"));
        assertEquals(Value.of(50), main.get("Encode[1].MainFormat[0].Video.GOP"));
        assertEquals(Value.of("MJPG"), main.get("Encode[1].MainFormat[0].Video.Compression"));
        assertEquals(Value.of("DHAV"), main.get("Encode[1].MainFormat[0].Video.Pack"));
        assertEquals(
                Map.of(), second.read(List.of("Encode[0].MainFormat[0].Video.GOP", "Encode[0].*", "General.LocalNo")));
    }

    @Test
    void writesAndReadsBack() {
        assertEquals(
                Map.of(
                        "Encode[1].MainFormat[0].Video.GOP", Value.of(25),
                        "ChannelTitle[1].Name", Value.of("Yard & gate = 50%")),
                second.write(Map.of(
                        "Encode[1].MainFormat[0].Video.GOP", Value.of(25),
                        "ChannelTitle[1].Name", Value.of("Yard & gate = 50%"))));
        assertEquals("25", camera.config("Encode[1].MainFormat[0].Video.GOP").orElseThrow());
        assertEquals("50", camera.config("Encode[0].MainFormat[0].Video.GOP").orElseThrow());
        assertEquals("Yard & gate = 50%", camera.config("ChannelTitle[1].Name").orElseThrow());
    }

    @Test
    void refusesWhatTheDocumentDoesNotAllow() {
        CameraException failure = assertThrows(
                CameraException.class,
                () -> second.write(Map.of(
                        "ChannelTitle[1].Name", Value.of("x"), "Encode[1].MainFormat[0].Video.Quality", Value.of(7))));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(failure.reason().contains("Encode[1].MainFormat[0].Video.Quality=7: "), failure.reason());
        assertTrue(failure.reason().contains("from 1 to 6"), failure.reason());
        assertEquals("set 2", camera.config("ChannelTitle[1].Name").orElseThrow());
    }

    @Test
    void tablesBeyondTheDocumentAreReached() {
        assertEquals(Value.of("pool.ntp.example"), device.read(List.of("NTP.*")).get("NTP.Address"));
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(CameraException.class, () -> device.write(Map.of("NTP.Flavour", Value.of(1))))
                        .kind());
    }
}
