package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CameraFleetTest {
    private static final String VENDOR = "/cgi-bin/magicBox.cgi?action=getVendor";

    @Test
    void servesHundredsOfCamerasWithOneThread() throws IOException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (CameraFleet fleet = CameraFleet.start(200, camera -> camera.login("admin", "x"))) {
            List<String> own = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> !before.contains(thread))
                    .map(Thread::getName)
                    .filter(name -> name.startsWith("simulator-"))
                    .toList();
            assertEquals(List.of("simulator-fleet"), own);
            for (DahuaCamera camera : fleet.cameras()) {
                try (RawClient client = new RawClient(camera).login("admin", "x")) {
                    assertEquals(200, client.get(VENDOR).status());
                }
            }
            assertEquals(400, fleet.requests());
        }
    }

    @Test
    void rebootsAllCamerasAtOnce() throws IOException {
        try (CameraFleet fleet = CameraFleet.start(20, camera -> camera)) {
            List<RawClient> clients = new ArrayList<>();
            for (DahuaCamera camera : fleet.cameras()) {
                RawClient client = new RawClient(camera);
                clients.add(client);
                assertEquals(200, client.get(VENDOR).status());
            }
            fleet.reboot(Duration.ofMillis(500));
            for (RawClient client : clients) {
                assertEquals(-1, client.input().read());
                client.close();
            }
            for (DahuaCamera camera : fleet.cameras()) {
                Await.until(camera.name() + " is back", () -> answers(camera));
            }
        }
    }

    private static boolean answers(DahuaCamera camera) {
        try (RawClient client = new RawClient(camera)) {
            return client.get(VENDOR).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void staysAwayOnceACameraIsClosedWhileItReboots() throws IOException {
        try (CameraFleet fleet = CameraFleet.start(2, camera -> camera.motionEvery(Duration.ofMillis(20)))) {
            DahuaCamera closed = fleet.cameras().get(0);
            DahuaCamera open = fleet.cameras().get(1);
            fleet.reboot(Duration.ofMillis(100));
            closed.close();
            Await.until("the other one is back", () -> answers(open));
            assertThrows(ConnectException.class, () -> new RawClient(closed));
        }
    }

    @Test
    void draws() throws IOException {
        try (CameraFleet fleet = CameraFleet.start(3, camera -> camera.pictureSize(160, 120))) {
            for (DahuaCamera camera : fleet.cameras()) {
                try (RawClient client = new RawClient(camera)) {
                    client.open("/cgi-bin/mjpg/video.cgi");
                    assertTrue(client.readPart().length > 100);
                }
            }
        }
    }
}
