package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.ScriptedCamera;

/** What a device says of its languages and interfaces goes before the document. */
class SystemRangesTest {
    private static String type(Settings settings, String key) {
        return settings.describe().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow()
                .type()
                .summary();
    }

    @Test
    void languagesAndInterfacesAreThoseOfTheDevice() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo", "serialNumber=4H0B1C2D3E\r\ndeviceType=IPC-A\r\n",
                "getLanguageCaps", "Languages=English, German,,Polish\r\n",
                "getInterfaces", "netInterface[0].Name=eth0\r\nnetInterface[3].Name=bond0\r\n",
                "setConfig&Language=Polish", "OK\r\n");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Settings settings = rig.capability(0, Settings.class);
            assertEquals("English|German|Polish", type(settings, "Language"));
            assertEquals("bond0|eth0", type(settings, "Network.DefaultInterface"));
            settings.write(Map.of("Language", Value.of("polish")));
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> settings.write(Map.of("Language", Value.of("Klingon"))))
                            .kind());
        }
    }

    @Test
    void aDeviceThatDoesNotTellHasTheDocumentsRanges() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo",
                "serialNumber=4H0B1C2D3E\r\ndeviceType=IPC-A\r\n",
                "getLanguageCaps",
                "Languages=\r\n");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            assertEquals("text", type(rig.capability(0, Settings.class), "Language"));
        }
    }
}
