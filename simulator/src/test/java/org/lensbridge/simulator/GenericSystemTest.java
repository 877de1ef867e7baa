package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GenericSystemTest {
    private final GenericCamera camera = GenericCamera.builder()
            .restartTime(Duration.ofMillis(100))
            .model(GenericModel.PTZ)
            .start();
    private final GenericAsk ask = GenericAsk.of(camera);

    @AfterEach
    void close() {
        camera.close();
    }

    @Test
    void keepsThePathOfSnapshots() throws Exception {
        assertEquals("OK\r\n", ask.text("admin/snapshot.cgi?action=set&path=D%3A%5Cpictures"));
        assertEquals("D:\\pictures\r\n", ask.text("admin/snapshot.cgi?action=get"));
        assertTrue(ask.text("admin/snapshot.cgi?action=set").startsWith("Request failed: "));
        assertTrue(ask.text("admin/snapshot.cgi?action=set&path=a%3Cb").startsWith("Request failed: "));
    }

    @Test
    void keepsItsOwnTime() throws Exception {
        String set = "admin/date.cgi?action=set&";
        assertEquals("OK\r\n", ask.text(set + "year=2031&month=4&day=3&hour=5&minute=6&second=7&timezone=GMT-3"));
        assertTrue(ask.text("admin/date.cgi?action=get").startsWith("Apr 03, 2031 05:06:"));
        assertEquals("OK\r\n", ask.text(set + "timezone=GMT%2B2"));
        assertTrue(ask.text("admin/date.cgi?action=get").startsWith("Apr 03, 2031 10:06:"));
        assertEquals("GMT+2", camera.parameter("Time.TimeZone").orElseThrow());
        for (String wrong : new String[] {"year=2006", "month=2&day=30", "hour=24", "timezone=GMT%2B14", "second=x"}) {
            assertTrue(ask.text(set + wrong).startsWith("Request failed: "), wrong);
        }
    }

    @Test
    void keepsItsNetworkAtAFactoryDefaultAndNothingAtAHardOne() throws Exception {
        camera.setParameter("Framerate.H264", "3");
        camera.setParameter("Network.IPAddress", "192.0.2.99");
        camera.setParameter("Network.HTTP.Port", "81");
        assertEquals("OK\r\n", ask.text("admin/factorydefault.cgi"));
        assertEquals("30", camera.parameter("Framerate.H264").orElseThrow());
        assertEquals("192.0.2.99", camera.parameter("Network.IPAddress").orElseThrow());
        assertEquals("81", camera.parameter("Network.HTTP.Port").orElseThrow());
        assertEquals("OK\r\n", ask.text("admin/hardfactorydefault.cgi"));
        assertEquals("192.0.2.60", camera.parameter("Network.IPAddress").orElseThrow());
    }

    @Test
    void restoresItsOwnBackup() throws Exception {
        camera.definePreset(1, "", 0, 0, 0);
        ask.text("admin/param.cgi?action=add&group=GuardTour");
        ask.text("admin/param.cgi?action=add&group=GuardTour.G1.Tour&GuardTour.G1.Tour.T.WaitTime=9");
        camera.setParameter("Framerate.H264", "3");
        HttpResponse<byte[]> backup = ask.bytes("admin/backup.cgi");
        assertEquals(
                "attachment; filename=config_file.bin",
                backup.headers().firstValue("Content-Disposition").orElseThrow());
        camera.setParameter("Framerate.H264", "4");
        ask.text("admin/param.cgi?action=remove&group=GuardTour.G1");
        assertEquals(
                "OK\r\n",
                ask.upload("admin/restore.cgi", "config_file.bin", backup.body())
                        .body());
        assertEquals("3", camera.parameter("Framerate.H264").orElseThrow());
        assertEquals("9", camera.parameter("GuardTour.G1.Tour.T1.WaitTime").orElseThrow());
    }

    @Test
    void refusesWhatIsNoBackup() throws Exception {
        byte[] garbage = "garbage".repeat(200).getBytes(StandardCharsets.UTF_8);
        assertTrue(ask.upload("admin/restore.cgi", "config_file.bin", garbage)
                .body()
                .startsWith("Request failed: "));
        assertEquals(
                400,
                ask.post("admin/restore.cgi", "application/octet-stream", garbage)
                        .statusCode());
        assertEquals(
                400,
                ask.post("admin/restore.cgi", "multipart/form-data; boundary=mark", garbage)
                        .statusCode());
        try (GenericCamera other = GenericCamera.builder().name("other").start()) {
            byte[] foreign = GenericAsk.of(other).bytes("admin/backup.cgi").body();
            assertTrue(ask.upload("admin/restore.cgi", "config_file.bin", foreign)
                    .body()
                    .contains("of this unit"));
        }
    }

    @Test
    void takesFirmwareOfItsModelOnceItIsPrepared() throws Exception {
        String before = camera.parameter("Properties.Firmware.Version").orElseThrow();
        byte[] file = new byte[300_000];
        String upgrade = "admin/firmwareupgrade.cgi?filename=";
        assertEquals(409, ask.upload(upgrade + "main.bin", "main.bin", file).statusCode());
        assertEquals("OK\r\n", ask.text("admin/beforeupgrade.cgi"));
        assertEquals(503, ask.status("jpg/image.cgi"));
        assertTrue(ask.upload(upgrade + "mcu.bin", "mcu.bin", file).body().startsWith("Request failed: "));
        assertEquals(
                "OK\r\n",
                ask.upload("admin/firmwareupgrade.cgi", "main.bin", file).body());
        Await.until("it is back with its streams", () -> {
            try {
                return ask.status("jpg/image.cgi") == 200;
            } catch (java.io.IOException | InterruptedException e) {
                return false;
            }
        });
        assertNotEquals(before, camera.parameter("Properties.Firmware.Version").orElseThrow());
        assertTrue(ask.text("admin/systemlog.cgi").contains("has taken main.bin of 300000 bytes"));
    }

    @Test
    void comesBackAfterARestart() throws Exception {
        assertEquals("OK\r\n", ask.text("admin/restart.cgi"));
        Await.until("it is back", ask::answers);
        assertTrue(ask.text("admin/serverreport.cgi").contains("root.Brand.ProdNbr=NH720\n"));
    }

    @Test
    void takesCertificates() throws Exception {
        byte[] pem = "-----BEGIN".getBytes(StandardCharsets.UTF_8);
        String path = "admin/upload_certificate.cgi?type=";
        assertEquals(
                "OK\r\n", ask.upload(path + "private_key", " private_key ", pem).body());
        assertEquals(Set.of("private_key"), camera.certificates());
        assertTrue(ask.upload(path + "passport", "passport", pem).body().startsWith("Request failed: "));
    }
}
