package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.system.ClockSettings;
import org.lensbridge.api.capability.system.ResetScope;
import org.lensbridge.api.capability.system.TimeServer;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;

/** Users, time server and maintenance. */
class SystemTest {
    private static final Secret ANY = Secret.of("");

    @Test
    void passwordsAreChangedAndSavedAndAnEmptyOneHasItsWord() throws IOException {
        try (AvCamera camera = new AvCamera("admin=", "viewer=old");
                DeviceRig rig = camera.connected()) {
            Users users = rig.capability(0, Users.class);
            assertEquals(
                    List.of("admin", "viewer"),
                    users.users().stream().map(User::name).toList());
            users.changePassword("viewer", ANY, Secret.of("gate7&yard"));
            users.changePassword("viewer", ANY, Secret.of(""));
            assertEquals(
                    List.of(
                            "POST /set?viewer=gate7%26yard",
                            "POST /set?params=save", "POST /set?viewer=empty", "POST /set?params=save"),
                    camera.changes());
        }
    }

    @Test
    void aPasswordThatCannotBeSavedIsInForceAllTheSame() throws IOException {
        try (AvCamera camera = new AvCamera("viewer=old")
                        .answering("POST /set?params", AnsweringCamera.status("404 Not Found"))
                        .answering("GET /set?params", AnsweringCamera.status("404 Not Found"));
                DeviceRig rig = camera.connected()) {
            rig.capability(0, Users.class).changePassword("viewer", ANY, Secret.of("gate7"));
            assertEquals("gate7", camera.held("viewer"));
            assertTrue(rig.context().warnings().stream().anyMatch(warning -> warning.contains("could not be saved")));
        }
    }

    @Test
    void passwordsAreShownByNoOperationAndNoSetting() throws IOException {
        try (AvCamera camera = new AvCamera("admin=gate7", "viewer=yard8");
                DeviceRig rig = camera.connected()) {
            Operations rows = rig.capability(0, Operations.class);
            for (String name : List.of("admin", "viewer")) {
                String told = rows.invoke("config.get", Map.of("name", Value.of(name)))
                        .toString();
                assertTrue(told.contains("****") && !told.contains("gate7") && !told.contains("yard8"), told);
            }
            Settings settings = rig.capability(0, Settings.class);
            refused(Kind.INVALID_ARGUMENT, () -> settings.write(Map.of("admin", Value.of("empty"))));
            assertEquals(List.of(), camera.changes());
        }
    }

    @Test
    void usersAreTheTwoOfEveryCamera() throws IOException {
        try (AvCamera camera = new AvCamera("admin=");
                DeviceRig rig = camera.connected()) {
            Users users = rig.capability(0, Users.class);
            User other = new User("guest", List.of(), "", false);
            refused(Kind.UNSUPPORTED, () -> users.add(other, Secret.of("x")));
            refused(Kind.UNSUPPORTED, () -> users.update(other));
            refused(Kind.UNSUPPORTED, () -> users.remove("viewer"));
            refused(Kind.INVALID_ARGUMENT, () -> users.changePassword("guest", ANY, Secret.of("x")));
            refused(Kind.INVALID_ARGUMENT, () -> users.changePassword("admin", ANY, Secret.of("empty")));
            assertEquals(List.of(), camera.changes());
        }
    }

    @Test
    void aRefusedPasswordIsNotRepeated() throws IOException {
        byte[] refusal = AnsweringCamera.answer(
                "200 OK",
                "Content-Type: text/plain",
                "Error: admin=yardGate99 is too long".getBytes(StandardCharsets.US_ASCII));
        try (AvCamera camera = new AvCamera("admin=")
                        .answering("POST /set?admin", refusal)
                        .answering("GET /set?admin", refusal);
                DeviceRig rig = camera.connected()) {
            Users users = rig.capability(0, Users.class);
            CameraException failure = assertThrows(
                    CameraException.class, () -> users.changePassword("admin", ANY, Secret.of("yardGate99")));
            assertFalse(failure.toString().contains("yardGate99"), failure::toString);
            assertFalse(String.valueOf(failure.getCause()).contains("yardGate99"));
        }
    }

    @Test
    void theTimeServerIsAnAddressAndABit() throws IOException {
        try (AvCamera camera = new AvCamera("ntpserver_ip=192.0.2.4", "netopt=6183");
                DeviceRig rig = camera.connected()) {
            Clock clock = rig.capability(0, Clock.class);
            assertEquals(Optional.of(off("192.0.2.4")), clock.settings().server());
            ClockSettings now = clock.write(server(TimeServer.of("192.0.2.9")));
            assertEquals(Optional.of(TimeServer.of("192.0.2.9")), now.server());
            assertEquals(
                    List.of("POST /set?ntpserver_ip=192.0.2.9", "POST /set?netopt=6199", "POST /set?params=save"),
                    camera.changes(),
                    "bits that nobody asked for stay");
            clock.write(now);
            assertEquals(3, camera.changes().size());
            clock.write(server(off("")));
            assertEquals("6183", camera.held("netopt"));
            int before = camera.changes().size();
            clock.write(server(off("")));
            assertEquals(before, camera.changes().size(), "nothing changes, and nothing is saved");
        }
    }

    @Test
    void aServerThatIsNoneStaysSo() throws IOException {
        try (AvCamera camera = new AvCamera("ntpserver_ip=0.0.0.0", "netopt=16");
                DeviceRig rig = camera.connected()) {
            Clock clock = rig.capability(0, Clock.class);
            assertEquals(clock.settings(), clock.write(clock.settings()));
            assertEquals(List.of(), camera.changes());
        }
    }

    @Test
    void theClockSaysWhatNoRequestCanDo() throws IOException {
        try (AvCamera camera = new AvCamera("ntpserver_ip=", "netopt=0");
                DeviceRig rig = camera.connected()) {
            Clock clock = rig.capability(0, Clock.class);
            assertTrue(clock.methods().server());
            refused(Kind.UNSUPPORTED, clock::time);
            refused(Kind.UNSUPPORTED, () -> clock.set(java.time.Instant.EPOCH));
            refused(
                    Kind.UNSUPPORTED,
                    () -> clock.write(
                            new ClockSettings(Optional.of(ZoneOffset.UTC), Optional.empty(), Optional.empty())));
            refused(Kind.INVALID_ARGUMENT, () -> clock.write(server(TimeServer.of(""))));
            refused(Kind.INVALID_ARGUMENT, () -> clock.write(server(new TimeServer(true, "a", 124, Duration.ZERO))));
            assertEquals(List.of(), camera.changes());
        }
    }

    @Test
    void camerasWithoutThemHaveNoClockAndNoNetwork() throws IOException {
        try (AvCamera camera = new AvCamera();
                DeviceRig rig = camera.connected()) {
            assertTrue(rig.session().capability(0, Clock.class).isEmpty());
            assertTrue(rig.session().capability(0, NetworkConfiguration.class).isEmpty());
        }
    }

    @Test
    void maintenanceIsRestartAndFactorySettings() throws IOException {
        try (AvCamera camera = new AvCamera();
                DeviceRig rig = camera.connected()) {
            Maintenance maintenance = rig.capability(0, Maintenance.class);
            maintenance.restart();
            maintenance.reset(ResetScope.ALL);
            assertEquals(List.of("POST /set?params=reboot", "POST /set?params=factory"), camera.changes());
            refused(Kind.UNSUPPORTED, () -> maintenance.reset(ResetScope.KEEP_NETWORK));
            refused(Kind.UNSUPPORTED, maintenance::shutdown);
        }
        try (AvCamera camera = new AvCamera().answering("POST", AnsweringCamera.status("500 Internal Server Error"));
                DeviceRig rig = camera.connected()) {
            Maintenance maintenance = rig.capability(0, Maintenance.class);
            refused(Kind.PROTOCOL, maintenance::restart);
            assertEquals(1, camera.changes().size(), "a restart is sent once");
        }
    }

    private static ClockSettings server(TimeServer server) {
        return new ClockSettings(Optional.empty(), Optional.empty(), Optional.of(server));
    }

    private static TimeServer off(String host) {
        return new TimeServer(false, host, 123, Duration.ZERO);
    }

    private static void refused(Kind kind, Executable work) {
        assertEquals(kind, assertThrows(CameraException.class, work).kind());
    }
}
