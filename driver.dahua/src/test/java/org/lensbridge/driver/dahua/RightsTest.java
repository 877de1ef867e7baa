package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.ScriptedCamera;

/** A user who may not do everything: the request is refused, and not the login. */
class RightsTest {
    private static final String NO_RIGHT = "Error\r\nErrorID=0, Detail=Invalid Authority!\r\n";
    private static final String SYSTEM = "serialNumber=4H0B1C2D3E\r\ndeviceType=IPC-A\r\n";

    @Test
    void refusedRequestCostsItselfOnly() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo", SYSTEM,
                "getConfig&name=Encode", NO_RIGHT,
                "getConfig&name=Ptz", NO_RIGHT,
                "getConfig&name=General", "table.General.LocalNo=8\r\n");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Operations operations = rig.capability(0, Operations.class);
            CameraException refusal =
                    assertThrows(CameraException.class, () -> operations.invoke("config.ptz", Map.of()));
            assertEquals(Kind.AUTH_REFUSED, refusal.kind());
            assertEquals("config.ptz", refusal.operation());
            assertTrue(refusal.reason().contains("right"), refusal.reason());
            rig.session().check();
            assertEquals(
                    "{General.LocalNo=8}",
                    rig.capability(0, Settings.class)
                            .read(List.of("General.*", "Ptz.*"))
                            .toString());
        }
    }

    @Test
    void refusedProofsAreARefusedLogin() throws Exception {
        try (ScriptedCamera camera = new ScriptedCamera(Map.of("getSystemInfo", NO_RIGHT, "getDeviceType", NO_RIGHT));
                Rig rig = Rig.to(camera.address())) {
            assertEquals(
                    Kind.AUTH_REFUSED,
                    assertThrows(CameraException.class, rig::connect).kind());
            assertEquals(2, camera.targets().size(), "a third question might be a third wrong login");
            assertEquals(
                    Kind.AUTH_REFUSED,
                    assertThrows(CameraException.class, rig.session()::check).kind());
        }
    }

    /** A guest may ask for less than others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                NO_RIGHT,
                "Error\nInvalid Authority!\n",
                "Authority:check failure.",
                "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"
            })
    void userWhoMayAskForTheTypeOnlyIsConnected(String refusal) throws Exception {
        try (ScriptedCamera camera = new ScriptedCamera(
                        target -> Optional.of(target.endsWith("getDeviceType") ? "type=IPC-G\r\n" : refusal));
                Rig rig = Rig.to(camera.address())) {
            Description description = rig.connect();
            assertEquals("IPC-G", description.info().model());
            assertTrue(description.channels().get(1).capabilities().contains("Snapshot"));
            String absence = description.channels().get(0).absences().get("Users");
            assertTrue(absence.contains("user.list") && absence.contains("right to do this"), absence);
            rig.session().check();
            assertEquals(
                    Kind.AUTH_REFUSED,
                    assertThrows(CameraException.class, () -> rig.capability(0, Operations.class)
                                    .invoke("system.info", Map.of()))
                            .kind());
        }
    }

    @Test
    void refusedChangeIsToldWithItsOperation() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo", SYSTEM,
                "getConfig&name=General", "table.General.LocalNo=8\r\n",
                "setConfig&General.LocalNo=9", NO_RIGHT);
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Settings settings = rig.capability(0, Settings.class);
            CameraException refusal =
                    assertThrows(CameraException.class, () -> settings.write(Map.of("General.LocalNo", Value.of(9))));
            assertEquals(Kind.AUTH_REFUSED, refusal.kind());
            assertEquals("config.general.set", refusal.operation());
        }
    }
}
