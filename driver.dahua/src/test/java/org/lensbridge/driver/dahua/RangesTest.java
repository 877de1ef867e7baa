package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.ScriptedCamera;

/** What a device says of its own ranges goes before the document. */
class RangesTest {
    private static final String CAPS =
            """
            caps[0].MainFormat[0].Video.BitRateOptions=512,10240
            caps[0].MainFormat[0].Video.CompressionTypes=H.264, H.264H,MJPG,
            caps[0].MainFormat[0].Video.FPSMax=300
            caps[0].ExtraFormat[0].Video.BitRateOptions=many
            caps[0].ExtraFormat[0].Video.CompressionTypes=,
            caps[0].ExtraFormat[0].Video.FPSMax=-1
            caps[0].Other=1
            """;

    @Test
    void narrowsAndWidens() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo", "serialNumber=4H0B1C2D3E\r\ndeviceType=IPC-A\r\n",
                "getConfigCaps&channel=1", CAPS,
                "getConfig&name=Encode", "table.Encode[0].MainFormat[0].Video.Compression=H.265\r\n",
                "Compression=H.264H", "OK");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Settings settings = rig.capability(1, Settings.class);
            Map<String, String> types = settings.describe().stream()
                    .collect(Collectors.toMap(
                            Setting::key, setting -> setting.type().summary()));
            assertEquals("512..10240", types.get("Encode[0].MainFormat[0].Video.BitRate"));
            assertEquals("H.264|H.264H|MJPG", types.get("Encode[0].MainFormat[0].Video.Compression"));
            assertEquals("0.2..300", types.get("Encode[0].MainFormat[0].Video.FPS"));
            assertEquals("1..200000", types.get("Encode[0].ExtraFormat[0].Video.BitRate"));
            assertEquals("0.2..240", types.get("Encode[0].ExtraFormat[0].Video.FPS"));
            assertEquals(
                    "{Encode[0].MainFormat[0].Video.Compression=H.265}",
                    settings.read(List.of("Encode[0].MainFormat[0].Video.Compression"))
                            .toString(),
                    "what it is set to is told all the same");
            settings.write(Map.of("Encode[0].MainFormat[0].Video.Compression", Value.of("h.264h")));
            assertTrue(camera.targets().stream().anyMatch(target -> target.endsWith("Compression=H.264H")));
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(
                                    CameraException.class,
                                    () -> settings.write(
                                            Map.of("Encode[0].MainFormat[0].Video.BitRate", Value.of(100))))
                            .kind());
            assertEquals(
                    1,
                    camera.targets().stream()
                            .filter(target -> target.contains("getConfigCaps"))
                            .count(),
                    "asked once");
        }
    }

    /** A recorder has many channels, and most of its settings have the document's ranges. */
    @Test
    void onlyWhatACallNeedsIsAsked() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo", "serialNumber=4H0B1C2D3E\r\ndeviceType=IPC-A\r\n",
                "getConfigCaps&channel=1", CAPS,
                "getConfig&name=RecordMode", "table.RecordMode[0].Mode=1\r\n",
                "getConfig&name=Encode", "table.Encode[0].MainFormat[0].Video.Compression=H.265\r\n");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            camera.targets().clear();
            Settings settings = rig.capability(1, Settings.class);
            assertEquals(
                    "{RecordMode[0].Mode=1}",
                    settings.read(List.of("RecordMode[0].Mode")).toString());
            assertTrue(
                    camera.targets().stream().noneMatch(target -> target.contains("aps")), camera.targets()::toString);
            assertEquals(1, settings.read(List.of("Encode[0].MainFormat*")).size());
            assertEquals(
                    List.of("/cgi-bin/encode.cgi?action=getConfigCaps&channel=1"),
                    camera.targets().stream()
                            .filter(target -> target.contains("aps"))
                            .toList());
        }
    }

    @Test
    void whatADeviceDoesNotKnowIsAskedForOneChannelOnly() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo", "serialNumber=4H0B1C2D3E\r\ndeviceType=NVR-A\r\n",
                "devVideoInput.cgi?action=getCollect", "result=3\r\n",
                "RadiometryManager.cgi?action=getCaps&channel=1",
                        "Error\r\nErrorID=4, Detail=Request invalid param!\r\n",
                "RadiometryManager.cgi?action=getCaps&channel=2", "caps.TotalNum.MaxNum=5\r\n");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            camera.targets().clear();
            for (int channel = 1; channel <= 3; channel++) {
                String rule = "ThermometryRule[" + (channel - 1) + "][0].RuleId";
                String type = rig.capability(channel, Settings.class).describe().stream()
                        .filter(setting -> setting.key().equals(rule))
                        .findFirst()
                        .orElseThrow()
                        .type()
                        .summary();
                assertEquals(channel == 2 ? "0..5" : "0..65535", type);
            }
            assertEquals(1, asked(camera, "ThermographyManager"), "it does not know thermal pictures");
            assertEquals(3, asked(camera, "RadiometryManager"), "a channel that refuses says nothing of the others");
        }
    }

    private static long asked(ScriptedCamera camera, String cgi) {
        return camera.targets().stream().filter(target -> target.contains(cgi)).count();
    }
}
