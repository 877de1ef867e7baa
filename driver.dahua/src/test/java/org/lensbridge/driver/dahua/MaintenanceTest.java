package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.capability.system.MaintenanceMethods;
import org.lensbridge.api.capability.system.ResetScope;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.simulator.DahuaCamera;

class MaintenanceTest {
    private static final String SYSTEM = "serialNumber=4H0B1C2D3E\r\ndeviceType=IPC-A\r\n";

    private static DahuaCamera camera() {
        return DahuaCamera.builder().login(Rig.USER, Rig.PASSWORD).start();
    }

    @Test
    void restartsAndSwitchesOff() throws Exception {
        Map<String, String> answers =
                Map.of("getSystemInfo", SYSTEM, "action=reboot", "OK\r\n", "action=shutdown", "Error\r\n");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Maintenance maintenance = rig.capability(0, Maintenance.class);
            maintenance.restart();
            assertThrows(CameraException.class, maintenance::shutdown);
            assertEquals(
                    List.of("/cgi-bin/magicBox.cgi?action=reboot", "/cgi-bin/magicBox.cgi?action=shutdown"),
                    camera.targets()
                            .subList(
                                    camera.targets().size() - 2,
                                    camera.targets().size()));
        }
    }

    @Test
    void resetsAllButWhatMakesItReachable() {
        try (DahuaCamera camera = camera();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Maintenance maintenance = rig.capability(0, Maintenance.class);
            maintenance.reset(ResetScope.KEEP_NETWORK);
            List<String> restored = restored(
                    camera.requests().stream().map(request -> request.target()).toList());
            assertEquals(1, restored.size());
            assertTrue(restored.get(0).startsWith("restoreExcept&names[0]=Network&"), restored::toString);
            assertTrue(restored.get(0).contains("=RTSP"), restored::toString);
        }
    }

    @Test
    void resetsWhatMakesItReachableLast() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo", SYSTEM,
                "getConfig&name=Network", "table.Network.Domain=lab\r\n",
                "getConfig&name=RTSP", "table.RTSP.Port=554\r\n",
                "getConfig&name=PPPoE", "Error\r\n",
                "names[0]=Network&names[1]=RTSP", "OK\r\n");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            rig.capability(0, Maintenance.class).reset(ResetScope.ALL);
            assertEquals(
                    List.of("restoreExcept&names[0]=Network&names[1]=RTSP", "restore&names[0]=Network&names[1]=RTSP"),
                    restored(camera.targets()));
        }
    }

    @Test
    void resetsNothingWhenTheTablesCannotBeTold() throws Exception {
        try (ScriptedCamera camera = new ScriptedCamera(Map.of("getSystemInfo", SYSTEM));
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Maintenance maintenance = rig.capability(0, Maintenance.class);
            assertEquals(
                    Kind.UNSUPPORTED,
                    assertThrows(CameraException.class, () -> maintenance.reset(ResetScope.ALL))
                            .kind());
            assertEquals(List.of(), restored(camera.targets()));
        }
    }

    @Test
    void resetsNothingWhenATableCannotBeAskedForNow() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo", SYSTEM,
                "getConfig&name=Network", "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n",
                "getConfig&name=RTSP", "table.RTSP.Port=554\r\n",
                "names[0]=RTSP", "OK\r\n");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Maintenance maintenance = rig.capability(0, Maintenance.class);
            assertEquals(
                    Kind.PROTOCOL,
                    assertThrows(CameraException.class, () -> maintenance.reset(ResetScope.KEEP_NETWORK))
                            .kind());
            assertEquals(List.of(), restored(camera.targets()));
        }
    }

    private static List<String> restored(List<String> targets) {
        return targets.stream()
                .filter(target -> target.contains("action=restore"))
                .map(target -> target.substring(target.indexOf("action=") + 7))
                .toList();
    }

    @Test
    void copiesTheSettings() {
        try (DahuaCamera camera = camera();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            List<Long> totals = new ArrayList<>();
            long size = rig.capability(0, Maintenance.class).backup(Channels.newChannel(file), (done, total) -> {
                totals.add(total);
                return true;
            });
            assertEquals(file.size(), size);
            assertTrue(file.toString(StandardCharsets.UTF_8).contains("General"), "the tables are in it");
            assertEquals(size, totals.get(0));
        }
    }

    @Test
    void copiesNoMoreOnceItIsCancelled() throws Exception {
        String large = "x".repeat(1 << 20);
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: application/binarytet-stream\r\nContent-Length: "
                + large.length() + "\r\n\r\n" + large;
        try (ScriptedCamera camera =
                        new ScriptedCamera(Map.of("getSystemInfo", SYSTEM, "Config.backup?action=All", answer));
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Maintenance maintenance = rig.capability(0, Maintenance.class);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            long size = maintenance.backup(Channels.newChannel(file), (done, total) -> false);
            assertEquals(file.size(), size);
            assertTrue(size > 0 && size < large.length(), Long.toString(size));
            file.reset();
            assertEquals(large.length(), maintenance.backup(Channels.newChannel(file), Progress.SILENT));
            assertArrayEquals(large.getBytes(StandardCharsets.US_ASCII), file.toByteArray());
        }
    }

    @Test
    void aBackupThatIsRefusedOrCannotBeStoredFails() throws Exception {
        Map<String, String> answers =
                Map.of("getSystemInfo", SYSTEM, "Config.backup?action=All", "Error\r\nErrorID=3, Detail=Method\r\n");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Maintenance maintenance = rig.capability(0, Maintenance.class);
            CameraException failure = assertThrows(
                    CameraException.class,
                    () -> maintenance.backup(Channels.newChannel(new ByteArrayOutputStream()), Progress.SILENT));
            assertEquals(Kind.UNSUPPORTED, failure.kind());
            assertEquals("system.backup", failure.operation());
        }
        try (DahuaCamera camera = camera();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            WritableByteChannel full = Channels.newChannel(new ByteArrayOutputStream());
            full.close();
            CameraException failure = assertThrows(CameraException.class, () -> rig.capability(0, Maintenance.class)
                    .backup(full, Progress.SILENT));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        }
    }

    @Test
    void aFirmwareThatMakesNoCopiesIsNotOfferedToMakeThemAgain() {
        try (DahuaCamera camera = DahuaCamera.builder()
                        .login(Rig.USER, Rig.PASSWORD)
                        .lacking("Config.backup")
                        .start();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Maintenance maintenance = rig.capability(0, Maintenance.class);
            assertTrue(maintenance.methods().backup());
            assertEquals(
                    Kind.UNSUPPORTED,
                    assertThrows(
                                    CameraException.class,
                                    () -> maintenance.backup(
                                            Channels.newChannel(new ByteArrayOutputStream()), Progress.SILENT))
                            .kind());
            assertFalse(maintenance.methods().backup());
        }
    }

    @Test
    void saysWhatTheDocumentHasNoRequestFor() {
        try (DahuaCamera camera = camera();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Maintenance maintenance = rig.capability(0, Maintenance.class);
            assertEquals(
                    new MaintenanceMethods(true, Set.of(ResetScope.ALL, ResetScope.KEEP_NETWORK), true, false, false),
                    maintenance.methods());
            Upload file = new Upload(
                    "firmware.bin",
                    "application/octet-stream",
                    1,
                    Channels.newChannel(new ByteArrayInputStream(new byte[1])),
                    Progress.SILENT);
            for (Runnable call : List.<Runnable>of(() -> maintenance.restore(file), () -> maintenance.upgrade(file))) {
                CameraException failure = assertThrows(CameraException.class, call::run);
                assertEquals(Kind.UNSUPPORTED, failure.kind());
                assertTrue(failure.reason().contains("vendor's document"), failure.reason());
            }
        }
    }
}
