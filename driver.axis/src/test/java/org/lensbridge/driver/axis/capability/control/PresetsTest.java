package org.lensbridge.driver.axis.capability.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.ptz.Preset;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera.Request;

class PresetsTest {
    private final Map<Integer, String> stored = new LinkedHashMap<>(Map.of(1, "Home"));
    private boolean renames = true;
    private ControlCamera camera;
    private Presets presets;

    @BeforeEach
    void connect() {
        camera = new ControlCamera(Heads.DOME, this::answer);
        camera.connect();
        presets = camera.capability(Presets.class);
    }

    @AfterEach
    void close() throws IOException {
        camera.close();
    }

    private Optional<String> answer(Request request) {
        if (!request.target().contains("/com/")) {
            return Optional.empty();
        }
        if (request.target().contains("query=presetposcam")) {
            StringBuilder list = new StringBuilder("Preset Positions for camera 1\r\n");
            stored.forEach((number, name) -> list.append("presetposno" + number + "=" + name + "\r\n"));
            return Optional.of(list.toString());
        }
        if (request.target().contains("renameserverpresetno") && !renames) {
            return Optional.of("Error:\r\nunknown command: renameserverpresetno");
        }
        request.value("setserverpresetname").ifPresent(name -> stored.put(7, name));
        request.value("setserverpresetno")
                .ifPresent(number -> stored.putIfAbsent(Integer.valueOf(number), "p" + number));
        request.value("renameserverpresetno")
                .ifPresent(number -> stored.put(
                        Integer.valueOf(number), request.value("newname").orElse("")));
        request.value("removeserverpresetno").ifPresent(number -> stored.remove(Integer.valueOf(number)));
        return Optional.of("");
    }

    private List<String> done() {
        return camera.sent("ptzconfig.cgi");
    }

    @Test
    void listsNamesInTheDevicesOrderAndCharset() {
        stored.clear();
        stored.put(5, "Tür = West");
        stored.put(2, "");
        assertEquals(List.of(new Preset("5", "Tür = West"), new Preset("2", "")), presets.list());
        stored.clear();
        assertEquals(List.of(), presets.list());
    }

    @Test
    void savesUnderANameAndTellsTheNumberThatTheDeviceChose() {
        assertEquals("7", presets.save("Gate"));
        assertEquals("2", presets.save(""));
        assertEquals(List.of("camera=1&setserverpresetname=Gate", "camera=1&setserverpresetno=2"), done());
    }

    @Test
    void doesNotOverwriteAPresetOfTheSameName() {
        CameraException failure = assertThrows(CameraException.class, () -> presets.save("Home"));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(failure.reason().contains("'Home'"), failure.reason());
        assertEquals(List.of(), done());
    }

    @Test
    void refusesNamesThatTheDeviceCannotKeep() {
        for (String name : List.of("a:b", "<x>", "say \"hi\"", "~", "n".repeat(32))) {
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> presets.save(name))
                            .kind());
        }
        camera.set("PTZ.PresetNameMaxLen=95");
        camera.connect();
        assertEquals("7", camera.capability(Presets.class).save("n".repeat(95)));
    }

    @Test
    void goesOnlyWhereThereIsAPreset() {
        presets.go("1");
        assertEquals(List.of("camera=1&gotoserverpresetno=1"), camera.sent("ptz.cgi?camera=1&goto"));
        for (String token : List.of("2", "no-such-token", "01", "")) {
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> presets.go(token)).kind());
        }
    }

    @Test
    void replacesThePositionAndTheName() {
        presets.replace("1", "Home");
        presets.replace("1", "Base");
        presets.replace("4", "");
        assertEquals(
                List.of(
                        "camera=1&setserverpresetno=1",
                        "camera=1&setserverpresetno=1",
                        "camera=1&renameserverpresetno=1&newname=Base",
                        "camera=1&setserverpresetno=4"),
                done());
        assertThrows(CameraException.class, () -> presets.replace("9", "Base"));
    }

    @Test
    void saysThatFirmwareKeptThePositionButNotTheName() {
        renames = false;
        CameraException failure = assertThrows(CameraException.class, () -> presets.replace("1", "Base"));
        assertEquals(Kind.UNSUPPORTED, failure.kind());
        assertTrue(failure.reason().startsWith("The position was stored as preset 1"), failure.reason());
    }

    @Test
    void removesWhatIsThere() {
        presets.remove("no-such-token");
        presets.remove("9");
        assertEquals(List.of(), done());
        presets.remove("1");
        assertEquals(List.of("camera=1&removeserverpresetno=1"), done());
    }
}
