package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.transport.capture.Recording;
import org.lensbridge.transport.capture.RecordingPlan;

/** Passwords that settings, users and files hold are in no capture and in no failure. */
class CaptureSecretsTest {
    private static final String HELD =
            """
            PPPoE.Enable=true
            PPPoE.Password=hushA 1
            DDNS[0].Enable=true
            DDNS[0].Password=hushB
            Email.Password=hushC
            Email.Title=Weather
            WLan.eth2.SSID=shed
            WLan.eth2.Keys[0]=hushD
            AlarmServer.Password=hushE
            General.MachineName=Gate
            General.SomePassword=hushF
            VSP_GB.Password=hushG
            """;

    @TempDir
    Path folder;

    @Test
    void capturesHoldNoPassword() throws Exception {
        Path file = folder.resolve("capture.jsonl");
        try (TableCamera camera = new TableCamera(HELD)) {
            camera.answers().put("getUserInfoAll", "users[0].Name=admin\r\nusers[0].Group=admin\r\n");
            camera.answers().put("action=addUser", "OK\r\n");
            camera.answers().put("modifyPassword", "Cannot do pwd=hushH&pwdOld=hushI\r\n");
            camera.answers().put("Config.backup", "{\"Email\":{\"Password\":\"hushJ\",\"Phrase\":\"hushK\"}}");
            try (Rig rig = Rig.to(camera.address())) {
                Recording recording = rig.transport()
                        .record(new RecordingPlan(
                                DeviceAddress.parse(camera.address()),
                                List.of(),
                                file,
                                Map.of(),
                                Duration.ofMinutes(5),
                                1 << 20,
                                RecordingPlan.USUAL_REPLY));
                rig.connect();
                talk(rig);
                recording.close();
            }
        }
        String captured = Files.readString(file);
        assertTrue(captured.contains("General.MachineName=Barn"), captured);
        int at = captured.indexOf("hush");
        assertFalse(at >= 0, () -> captured.substring(Math.max(0, at - 300), at + 20));
    }

    private static void talk(Rig rig) {
        Settings settings = rig.capability(0, Settings.class);
        Map<String, Value> read = settings.read(
                List.of("PPPoE.*", "DDNS*", "Email.*", "WLan.*", "AlarmServer.*", "General.*", "VSP_GB.*"));
        assertFalse(read.toString().contains("hush"), read::toString);
        assertEquals(Value.of("Gate"), read.get("General.MachineName"));
        settings.write(Map.of(
                "PPPoE.Password", Value.of("hushL&1"),
                "DDNS[0].Password", Value.of("hushM"),
                "Email.Password", Value.of("hushN"),
                "WLan.eth2.Keys[0]", Value.of("hushO"),
                "AlarmServer.Password", Value.of("hushP"),
                "General.SomePassword", Value.of("hushQ"),
                "VSP_GB.Password", Value.of("hushR")));
        settings.write(Map.of("General.MachineName", Value.of("Barn")));
        Users users = rig.capability(0, Users.class);
        users.add(new User("guest", List.of("user"), "", false), Secret.of("hushS"));
        CameraException refused = assertThrows(
                CameraException.class, () -> users.changePassword("guest", Secret.of("hushI"), Secret.of("hushH")));
        assertFalse(refused.toString().contains("hush"), refused::toString);
        Operations operations = rig.capability(0, Operations.class);
        operations.invoke("config.email", Map.of());
        operations.invoke("config.table", Map.of("name", Value.of("VSP_GB")));
        operations.invoke("config.table.set", Map.of("changes", Value.of(Map.of("VSP_GB.Phrase", Value.of("hushT")))));
        assertThrows(
                CameraException.class,
                () -> operations.invoke(
                        "config.general.set", Map.of("changes", Value.of(Map.of("VSP_GB.Phrase", Value.of("hushU"))))));
        rig.capability(0, Maintenance.class)
                .backup(Channels.newChannel(OutputStream.nullOutputStream()), Progress.SILENT);
    }
}
