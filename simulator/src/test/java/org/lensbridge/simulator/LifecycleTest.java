package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private static final String VENDOR = "/cgi-bin/magicBox.cgi?action=getVendor";

    @Test
    void closesQuicklyTwiceAndLeavesNoThread() throws IOException {
        DahuaCamera camera = DahuaCamera.builder().name("short lived").start();
        try (RawClient client = new RawClient(camera)) {
            client.open("/cgi-bin/mjpg/video.cgi");
            client.readPart();
            camera.close();
            camera.close();
            assertThrows(IOException.class, () -> client.exactly(10_000_000));
        }
        Thread[] threads = new Thread[Thread.activeCount() + 20];
        Thread.enumerate(threads);
        assertTrue(Arrays.stream(threads)
                .noneMatch(thread -> thread != null && thread.getName().contains("short lived")));
        assertThrows(ConnectException.class, () -> new RawClient(camera));
    }

    @Test
    void comesBackFromARebootOnTheSamePort() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().login("admin", "x").start();
                RawClient client = new RawClient(camera).login("admin", "x")) {
            client.get(VENDOR);
            camera.raiseMotion(1, true);
            camera.reboot(Duration.ofSeconds(2));
            assertEquals(-1, client.input().read());
            assertThrows(ConnectException.class, () -> new RawClient(camera));
            Await.until("it is back", () -> answers(camera));
        }
    }

    private static boolean answers(DahuaCamera camera) {
        try (RawClient client = new RawClient(camera)) {
            return client.get(VENDOR).status() == 401;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        try (DahuaCamera first = DahuaCamera.builder().start()) {
            int port = first.socketAddress().getPort();
            UncheckedIOException failure = assertThrows(
                    UncheckedIOException.class,
                    () -> DahuaCamera.builder().name("second").port(port).start());
            assertTrue(failure.getMessage().contains("\"second\" cannot listen on 127.0.0.1:" + port));
        }
    }

    @Test
    void refusesDescriptionsThatMakeNoSense() {
        assertThrows(
                IllegalArgumentException.class,
                () -> DahuaCamera.builder().channels(0).start());
        assertThrows(
                IllegalArgumentException.class,
                () -> DahuaCamera.builder().name("a;b").start());
        assertThrows(
                IllegalArgumentException.class,
                () -> DahuaCamera.builder().framesPerSecond(61).start());
    }

    @Test
    void closesConnectionsBeyondTheLimit() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().maxConnections(1).start();
                RawClient first = new RawClient(camera)) {
            assertEquals(200, first.get(VENDOR).status());
            try (RawClient second = new RawClient(camera)) {
                assertEquals(-1, second.input().read());
            }
            assertEquals(200, first.get(VENDOR).status());
            assertEquals(2, camera.counters().connectionsTotal());
        }
    }

    @Test
    void givesUpOnClientsThatTakeTheirTime() throws IOException {
        Duration soon = Duration.ofMillis(100);
        try (DahuaCamera camera = DahuaCamera.builder()
                        .timeouts(soon, Duration.ofSeconds(1), soon)
                        .start();
                RawClient idle = new RawClient(camera);
                RawClient slow = new RawClient(camera)) {
            slow.send("GET /cgi-bin/mag");
            assertEquals(-1, idle.input().read());
            assertEquals(-1, slow.input().read());
            // The client sees the end of a connection before the camera has counted it.
            Await.until("both are counted as closed", () -> camera.counters().connectionsOpen() == 0);
        }
    }

    @Test
    void givesUpOnClientsThatReadNothing() throws IOException {
        Duration soon = Duration.ofMillis(200);
        try (DahuaCamera camera = DahuaCamera.builder()
                        .timeouts(soon, Duration.ofSeconds(60), soon)
                        .cannedFrames(2, 1024)
                        .framesPerSecond(100)
                        .start();
                RawClient client = new RawClient(camera)) {
            client.open("/cgi-bin/mjpg/video.cgi");
            Await.until("it is thrown out", () -> camera.counters().streamsOpen() == 0);
        }
    }

    @Test
    void answersAClientThatHasEndedItsSide() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().start();
                RawClient client = new RawClient(camera)) {
            client.request("/cgi-bin/snapshot.cgi", "");
            client.socket().shutdownOutput();
            assertEquals(200, client.readReply().status());
            assertEquals(-1, client.input().read());
        }
    }

    @Test
    void answersPipelinedRequestsInTheirOrder() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().start();
                RawClient client = new RawClient(camera)) {
            client.send("GET /cgi-bin/snapshot.cgi HTTP/1.1\r\n\r\nGET " + VENDOR + " HTTP/1.1\r\n\r\n"
                    + "GET /nothing HTTP/1.1\r\n\r\n");
            assertEquals("image/jpeg", client.readReply().header("Content-Type"));
            assertEquals("vendor=Lensbridge\r\n", client.readReply().text());
            assertEquals(404, client.readReply().status());
        }
    }

    @Test
    void closesAfterTheReplyWhenTheClientOrTheFirmwareWantsIt() throws IOException {
        Personality odd = Personality.documented().with(Personality.Quirk.NO_KEEP_ALIVE);
        try (DahuaCamera camera = DahuaCamera.builder().start();
                DahuaCamera closing = DahuaCamera.builder().personality(odd).start();
                RawClient old = new RawClient(camera);
                RawClient client = new RawClient(closing)) {
            old.send("GET " + VENDOR + " HTTP/1.0\r\n\r\n");
            assertEquals("close", old.readReply().header("Connection"));
            assertEquals(-1, old.input().read());
            assertEquals("close", client.get(VENDOR).header("Connection"));
            assertEquals(-1, client.input().read());
        }
    }

    @Test
    void answersWhatIsNoRequestWith400() throws IOException {
        String[] broken = {
            "hello\r\n\r\n",
            "GET / HTTP/2.0\r\n\r\n",
            "GET http HTTP/1.1\r\n\r\n",
            "GET /%4 HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\n: no name\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
            "GET /" + "a".repeat(9000) + " HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nX: " + "b".repeat(20_000),
            "GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(101) + "\r\n"
        };
        try (DahuaCamera camera = DahuaCamera.builder().start()) {
            for (String request : broken) {
                try (RawClient client = new RawClient(camera)) {
                    client.send(request);
                    assertEquals(400, client.readReply().status(), request);
                }
            }
        }
    }
}
