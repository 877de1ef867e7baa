package org.lensbridge.driver.excelsense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.simulator.ExcelsenseCamera;
import org.lensbridge.transport.capture.Recording;
import org.lensbridge.transport.capture.RecordingPlan;

/** The login stands in every address; neither it nor passwords of others are in a capture or a failure. */
class CaptureSecretsTest {
    /** With all that a query gives a meaning to, and what is no ASCII. */
    private static final String PASSWORD = "hush&=+#%\u00fc\u5357 1";

    @TempDir
    Path folder;

    @Test
    void capturesHoldNoPassword() throws Exception {
        Path file = folder.resolve("capture.jsonl");
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder()
                        .login("admin", PASSWORD, "Administrators")
                        .start();
                DeviceRig rig = new DeviceRig(
                        ExcelsenseDriverFactory::new,
                        camera.address(),
                        Credentials.login("admin", Secret.of(PASSWORD)),
                        Map.of(),
                        Duration.ofSeconds(5))) {
            Recording recording = rig.transport()
                    .record(new RecordingPlan(
                            DeviceAddress.parse(camera.address().toString()),
                            List.of(),
                            file,
                            Map.of(),
                            Duration.ofMinutes(5),
                            1 << 20,
                            RecordingPlan.USUAL_REPLY));
            rig.connect();
            rig.capability(0, Settings.class).write(Map.of("NTP.NTPPort", Value.of(321)));
            Users users = rig.capability(0, Users.class);
            users.add(new User("joe", List.of("Administrators"), "", false), Secret.of("hush2&"));
            assertThrows(CameraException.class, () -> users.changePassword("mia", Secret.EMPTY, Secret.of("hush3&")));
            CameraException failure = assertThrows(CameraException.class, () -> rig.capability(0, Operations.class)
                    .invoke("camera.info", Map.of("channel", Value.of(9))));
            for (Throwable at = failure; at != null; at = at.getCause()) {
                assertFalse(at.toString().contains("hush"), at.toString());
            }
            recording.close();
            assertEquals("321", camera.setting("NTP", "NTPPort").orElseThrow());
            assertTrue(rig.context().warnings().stream().noneMatch(warning -> warning.contains("hush")));
        }
        String captured = Files.readString(file);
        assertTrue(captured.contains("action=get&type=deviceInfo"), captured);
        int at = captured.indexOf("hush");
        assertFalse(at >= 0, () -> captured.substring(Math.max(0, at - 300), at + 20));
    }
}
