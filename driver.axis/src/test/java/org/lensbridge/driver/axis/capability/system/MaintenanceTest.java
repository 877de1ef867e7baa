package org.lensbridge.driver.axis.capability.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.capability.system.MaintenanceMethods;
import org.lensbridge.api.capability.system.ResetScope;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera;

class MaintenanceTest {
    private final SystemCamera device = new SystemCamera();

    @AfterEach
    void close() throws IOException {
        device.close();
    }

    private Maintenance old() {
        return device.connect().capability(Maintenance.class);
    }

    private Maintenance managed() {
        return device.listing("fwmgr").connect().capability(Maintenance.class);
    }

    private static Upload file(String name, String content, Progress progress) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new Upload(name, "", bytes.length, Channels.newChannel(new ByteArrayInputStream(bytes)), progress);
    }

    @Test
    void offersWhatTheDocumentsHave() {
        Maintenance maintenance = old();
        assertEquals(
                new MaintenanceMethods(false, EnumSet.allOf(ResetScope.class), false, false, true),
                maintenance.methods());
        refused(Kind.UNSUPPORTED, maintenance::shutdown);
        refused(
                Kind.UNSUPPORTED,
                () -> maintenance.backup(Channels.newChannel(new ByteArrayOutputStream()), Progress.SILENT));
        refused(Kind.UNSUPPORTED, () -> maintenance.restore(file("a", "b", Progress.SILENT)));
    }

    @Test
    void actsByFirmwareManagement() {
        Maintenance maintenance = managed();
        device.data("reboot", "{}").data("factoryDefault", "{}");
        maintenance.restart();
        maintenance.reset(ResetScope.KEEP_NETWORK);
        maintenance.reset(ResetScope.ALL);
        assertEquals(List.of("{\"apiVersion\":\"1.0\",\"method\":\"reboot\"}"), device.bodies("reboot"));
        assertEquals(2, device.bodies("factoryDefault").size());
        assertTrue(device.bodies("factoryDefault").get(0).contains("\"factoryDefaultMode\":\"soft\""));
        assertTrue(device.bodies("factoryDefault").get(1).contains("\"factoryDefaultMode\":\"hard\""));
    }

    @Test
    void actsByProgramsOfOldFirmwareWhichAnswerWithPages() {
        Maintenance maintenance = old();
        device.page("restart.cgi", "Come back in a minute.");
        device.page("factorydefault.cgi", "Resetting").page("hardfactorydefault.cgi", "Resetting");
        maintenance.restart();
        maintenance.reset(ResetScope.KEEP_NETWORK);
        maintenance.reset(ResetScope.ALL);
        assertEquals(List.of("restart.cgi"), device.camera.sent("restart.cgi"));
        assertEquals(List.of("factorydefault.cgi"), device.camera.sent("factorydefault.cgi"));
        assertEquals(List.of("hardfactorydefault.cgi"), device.camera.sent("hardfactorydefault.cgi"));
    }

    @Test
    void actsInTheFolderOfAdministratorsWhereProgramsAreNowhereElse() {
        Maintenance maintenance = old();
        device.text("admin/restart.cgi", "");
        device.page("admin/factorydefault.cgi", "x").page("admin/hardfactorydefault.cgi", "x");
        maintenance.restart();
        maintenance.reset(ResetScope.KEEP_NETWORK);
        maintenance.reset(ResetScope.ALL);
        assertEquals(List.of("admin/restart.cgi"), device.camera.sent("admin/restart.cgi"));
        assertEquals(List.of("admin/hardfactorydefault.cgi"), device.camera.sent("admin/hardfactorydefault.cgi"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error: not now",
                "<html><body>Access denied</body></html>",
                "<html><body>Please log in</body></html>",
                "<html><body>Error: restart is not allowed</body></html>"
            })
    void aRefusalIsNoRestart(String answer) {
        Maintenance maintenance = old();
        device.text("restart.cgi", answer);
        CameraException failure = assertThrows(CameraException.class, maintenance::restart);
        assertTrue(failure.kind() == Kind.INVALID_ARGUMENT || failure.kind() == Kind.AUTH_REFUSED, failure::toString);
        assertEquals(List.of(), device.camera.sent("admin/restart.cgi"));
    }

    @Test
    void somethingElseIsNoRestart() {
        Maintenance maintenance = old();
        device.text("restart.cgi", "colour=blue");
        refused(Kind.PROTOCOL, maintenance::restart);
    }

    @ParameterizedTest
    @CsvSource({"405, UNSUPPORTED", "417, UNSUPPORTED", "423, BUSY", "500, PROTOCOL", "412, INVALID_ARGUMENT"})
    void tellsWhyFirmwareManagementRefuses(int code, Kind kind) {
        Maintenance maintenance = managed();
        device.error("reboot", code, "Not today.");
        refused(kind, maintenance::restart);
    }

    @Test
    void sendsFirmwareBehindWhatIsToBeDoneWithIt() {
        Maintenance maintenance = managed();
        device.data("upgrade", "{\"firmwareVersion\":\"9.80.3\"}");
        List<String> steps = new ArrayList<>();
        maintenance.upgrade(file("C:\\files\\P\"1.bin", "firmware", (done, total) -> steps.add(done + "/" + total)));
        AnsweringCamera.Request request = device.camera.requests().stream()
                .filter(each -> each.target().endsWith("firmwaremanagement.cgi"))
                .findFirst()
                .orElseThrow();
        String type = request.headers().get("content-type");
        String boundary = type.substring(type.indexOf("boundary=") + 9);
        assertEquals(
                String.join(
                        "\r\n",
                        "--" + boundary,
                        "Content-Disposition: form-data; name=\"json\"",
                        "Content-Type: application/json",
                        "",
                        "{\"apiVersion\":\"1.0\",\"method\":\"upgrade\"}",
                        "--" + boundary,
                        "Content-Disposition: form-data; name=\"file\"; filename=\"P_1.bin\"",
                        "Content-Type: application/octet-stream",
                        "",
                        "firmware",
                        "--" + boundary + "--",
                        ""),
                request.body());
        assertEquals("8/8", steps.get(steps.size() - 1));
    }

    @Test
    void sendsLargeFirmwareAsItIsRead() {
        Maintenance maintenance = managed();
        device.data("upgrade", "{\"firmwareVersion\":\"9.80.3\"}");
        String content = "firmware".repeat(60_000);
        List<Long> steps = new ArrayList<>();
        maintenance.upgrade(file("P1.bin", content, (done, total) -> steps.add(done)));
        String body = device.camera.requests().stream()
                .map(AnsweringCamera.Request::body)
                .filter(each -> each.contains("upgrade"))
                .findFirst()
                .orElseThrow();
        assertTrue(body.contains("\r\n\r\n" + content + "\r\n--"));
        assertEquals(content.length(), steps.get(steps.size() - 1));
    }

    @Test
    void sendsFirmwareAsTheFileOfAForm() {
        Maintenance maintenance = old();
        device.page("firmwareupgrade.cgi", "Upgrading");
        maintenance.upgrade(file("/tmp/P1.bin", "firmware", Progress.SILENT));
        String body = device.camera.requests().stream()
                .filter(each -> each.target().endsWith("firmwareupgrade.cgi?type=normal"))
                .map(AnsweringCamera.Request::body)
                .findFirst()
                .orElseThrow();
        assertTrue(body.contains("filename=\"P1.bin\""), body);
        assertTrue(body.contains("\r\n\r\nfirmware\r\n"), body);
    }

    @Test
    void sendsNoEmptyFileAndTellsARefusedOne() {
        Maintenance maintenance = managed();
        refused(Kind.INVALID_ARGUMENT, () -> maintenance.upgrade(file("P1.bin", "", Progress.SILENT)));
        device.error("upgrade", 421, "Image does not match the device.");
        CameraException failure =
                assertThrows(CameraException.class, () -> maintenance.upgrade(file("P1.bin", "x", Progress.SILENT)));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(failure.reason().contains("does not match"), failure.reason());
    }

    private static void refused(Kind kind, Runnable call) {
        CameraException failure = assertThrows(CameraException.class, call::run);
        assertEquals(kind, failure.kind(), failure::toString);
    }
}
