package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.capability.system.ResetScope;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

final class MaintenanceTest {
    private final GeneralCamera device = new GeneralCamera();

    @AfterEach
    void close() {
        device.close();
    }

    private Maintenance maintenance() {
        device.answers.put("restart.cgi", "OK\n");
        device.answers.put("beforeupgrade.cgi", "OK\n");
        return device.rig().capability(0, Maintenance.class);
    }

    private static Upload file(String name, int length, Progress progress) {
        return new Upload(
                name,
                "application/octet-stream",
                length,
                Channels.newChannel(new ByteArrayInputStream("x".repeat(length).getBytes(StandardCharsets.US_ASCII))),
                progress);
    }

    @Test
    void restartsAndResets() {
        device.answers.put("factorydefault.cgi", "OK\n");
        device.answers.put("hardfactorydefault.cgi", "OK\n");
        Maintenance maintenance = maintenance();
        maintenance.restart();
        maintenance.reset(ResetScope.KEEP_NETWORK);
        maintenance.reset(ResetScope.ALL);
        assertEquals(List.of("restart.cgi", "factorydefault.cgi", "hardfactorydefault.cgi"), device.asked());
        assertEquals(
                Kind.UNSUPPORTED,
                assertThrows(CameraException.class, maintenance::shutdown).kind());
    }

    @Test
    void copiesTheSettings() {
        device.answers.put(
                "backup.cgi",
                "HTTP/1.0 200 OK\r\nContent-Type: application/octet-stream\r\nContent-length: 6\r\n\r\n\u0001usta\u0000");
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        assertEquals(6, maintenance().backup(Channels.newChannel(copy), Progress.SILENT));
        assertArrayEquals(new byte[] {1, 'u', 's', 't', 'a', 0}, copy.toByteArray());
    }

    @Test
    void bringsSettingsBackInAForm() {
        device.answers.put("restore.cgi", "OK\n");
        maintenance().restore(file("mine.bin", 10, Progress.SILENT));
        CgiCamera.Request request = device.camera.requests.get(0);
        assertEquals("POST", request.method());
        assertTrue(
                request.text()
                        .contains(
                                "Content-Disposition: form-data; name=\"config_file.bin\";"
                                        + " filename=\"config_file.bin\"\r\nContent-Type: application/octet-stream\r\n\r\nxxxxxxxxxx\r\n--"),
                request::text);
    }

    @Test
    void installsFirmwareInTheOrderOfTheDocument() {
        device.answers.put("firmwareupgrade.cgi", "done\n");
        List<Long> told = new ArrayList<>();
        maintenance().upgrade(file("/home/mia/userland.img", 1 << 20, (done, total) -> told.add(done)));
        List<CgiCamera.Request> requests = List.copyOf(device.camera.requests);
        assertEquals(1L << 20, told.get(told.size() - 1));
        assertTrue(told.size() > 10, "no progress");
        assertEquals("beforeupgrade.cgi", requests.get(0).target().substring(15));
        CgiCamera.Request upload = requests.get(requests.size() - 2);
        assertEquals(
                "firmwareupgrade.cgi?filename=userland.img", upload.target().substring(15));
        assertTrue(upload.text().contains("name=\"userland.img\"; filename=\"userland.img\""));
        assertTrue(upload.body().length > 1 << 20);
        assertEquals("restart.cgi", requests.get(requests.size() - 1).target().substring(15));
    }

    @Test
    void aDeviceThatIsAwayAlreadyHasBeenUpgraded() {
        device.answers.put("firmwareupgrade.cgi", "done\n");
        Maintenance maintenance = maintenance();
        device.answers.put("restart.cgi", CgiCamera.HANG_UP);
        maintenance.upgrade(file("uImage", 10, Progress.SILENT));
    }

    @Test
    void otherFilesStopNothing() {
        Maintenance maintenance = maintenance();
        CameraException failure = assertThrows(
                CameraException.class, () -> maintenance.upgrade(file("holiday.jpg", 10, Progress.SILENT)));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(failure.reason().contains("holiday.jpg") && failure.reason().contains("uImage"), failure.reason());
        assertEquals(List.of(), device.asked());
    }

    @Test
    void aCancelledUpgradeStartsTheDeviceAnew() {
        device.answers.put("firmwareupgrade.cgi", "done\n");
        Maintenance maintenance = maintenance();
        assertThrows(
                CameraException.class,
                () -> maintenance.upgrade(file("uImage", 1 << 20, (done, total) -> done < 100_000)));
        List<String> asked = device.asked();
        assertEquals("restart.cgi", asked.get(asked.size() - 1));
    }

    @Test
    void aRefusedUpgradeIsNotFollowedByARestart() {
        device.answers.put("firmwareupgrade.cgi", "# Error: wrong model\n");
        Maintenance maintenance = maintenance();
        CameraException failure =
                assertThrows(CameraException.class, () -> maintenance.upgrade(file("uImage", 10, Progress.SILENT)));
        assertTrue(failure.reason().contains("wrong model"), failure.reason());
        assertTrue(failure.reason().contains("restart it"), failure.reason());
        assertTrue(device.asked().stream().noneMatch("restart.cgi"::equals));
    }

    @Test
    void nothingIsSentWhenTheDeviceDoesNotPrepare() {
        Maintenance maintenance = maintenance();
        device.answers.put("beforeupgrade.cgi", "# Error: busy\n");
        CameraException failure =
                assertThrows(CameraException.class, () -> maintenance.upgrade(file("uImage", 10, Progress.SILENT)));
        assertEquals("system.beforeUpgrade", failure.operation());
        assertEquals(List.of("beforeupgrade.cgi"), device.asked());
    }

    @Test
    void anUploadThatBreaksOffStartsTheDeviceAnew() {
        Maintenance maintenance = maintenance();
        device.answers.put("firmwareupgrade.cgi", "done\n");
        Upload broken = new Upload(
                "uImage",
                "application/octet-stream",
                1 << 20,
                Channels.newChannel(new ByteArrayInputStream(new byte[1000])),
                Progress.SILENT);
        CameraException failure = assertThrows(CameraException.class, () -> maintenance.upgrade(broken));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        List<String> asked = device.asked();
        assertEquals("restart.cgi", asked.get(asked.size() - 1));
    }

    @Test
    void certificatesGoByOperations() {
        device.answers.put("upload_certificate.cgi", "OK\n");
        maintenance();
        device.rig()
                .capability(0, Operations.class)
                .upload(
                        "system.certificate",
                        Map.of("type", Value.of("private_key")),
                        file("key.pem", 20, Progress.SILENT));
        CgiCamera.Request request = device.camera.requests.get(0);
        assertEquals("upload_certificate.cgi?type=private_key", request.target().substring(15));
        assertTrue(request.text().contains("name=\"private_key\"; filename=\"private_key\""), request::text);
    }
}
