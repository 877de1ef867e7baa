package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String VENDOR = "/cgi-bin/magicBox.cgi?action=getVendor";
    private static final String VIDEO = "/cgi-bin/mjpg/video.cgi";
    private static final String EVENTS = "/cgi-bin/eventManager.cgi?action=attach&codes=[All]&heartbeat=1";
    private static final int MUCH = 300_000;

    private DahuaCamera camera;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        camera = DahuaCamera.builder()
                .login("admin", "x")
                .pictureSize(160, 120)
                .framesPerSecond(50)
                .start();
        client = new RawClient(camera).login("admin", "x");
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        camera.close();
    }

    @Test
    void stallsOpenStreamsAndGoesOnWhenCleared() throws IOException {
        client.open(VIDEO);
        client.readPart();
        camera.faults().stallStreams();
        Await.until("what was under way has arrived", () -> silent(client));
        assertEquals(1, camera.counters().streamsOpen());
        camera.faults().clear();
        client.readPart();
    }

    private static boolean silent(RawClient client) {
        try {
            return client.isSilentFor(Duration.ofMillis(200));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void noticesThatTheClientOfAStalledStreamLeaves() throws IOException {
        client.open(VIDEO);
        camera.faults().stallStreams();
        client.close();
        Await.until("the stream is over", () -> camera.counters().streamsOpen() == 0);
    }

    @Test
    void stallsEventStreamsToo() throws IOException {
        camera.faults().stallStreams();
        client.open(EVENTS);
        camera.raiseMotion(1, true);
        assertTrue(client.isSilentFor(Duration.ofMillis(1200)));
    }

    @Test
    void closesInTheMiddleOfAFrame() throws IOException {
        camera.faults().streams(WireFault.CLOSE_MIDWAY);
        client.open(VIDEO);
        EOFException end = assertThrows(EOFException.class, client::readPart);
        assertTrue(end.getMessage().contains(" of "), end.getMessage());
    }

    @Test
    void sendsGarbageInsteadOfParts() throws IOException {
        camera.faults().streams(WireFault.GARBAGE);
        client.open(VIDEO);
        byte[] bytes = client.exactly(MUCH);
        assertFalse(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains("--myboundary"));
    }

    @Test
    void sendsAHeaderLineWithoutEnd() throws IOException {
        camera.faults().streams(WireFault.ENDLESS_HEADER);
        client.open(VIDEO);
        assertEquals("--myboundary", client.readLine());
        assertEquals("X-Filler: aaaa", new String(client.exactly(14)));
        assertNoLineEnd(client.exactly(MUCH));
    }

    @Test
    void sendsAPartWithoutEnd() throws IOException {
        camera.faults().streams(WireFault.ENDLESS_BODY);
        client.open(VIDEO);
        assertEquals("--myboundary", client.readLine());
        assertEquals("{content-type=image/jpeg}", client.readHeaders().toString());
        assertNoLineEnd(client.exactly(MUCH));
    }

    private static void assertNoLineEnd(byte[] bytes) {
        for (byte b : bytes) {
            assertEquals('a', b);
        }
    }

    @Test
    void announcesWrongLengths() throws IOException {
        camera.faults().streams(WireFault.LENGTH_TOO_LARGE);
        client.open(VIDEO);
        byte[] part = client.readPart();
        assertTrue(new String(part, part.length - 48, 48).startsWith("\r\n--myboundary\r\n"));
        camera.faults().streams(WireFault.LENGTH_TOO_SMALL);
        try (RawClient other = new RawClient(camera).login("admin", "x")) {
            other.open(VIDEO);
            byte[] half = other.readPart();
            assertNotEquals((byte) 0xd9, half[half.length - 1]);
            other.readPart();
        }
    }

    @Test
    void announcesNoLength() throws IOException {
        camera.faults().streams(WireFault.NO_LENGTH);
        client.open(VIDEO);
        assertEquals("--myboundary", client.readLine());
        assertEquals("{content-type=image/jpeg}", client.readHeaders().toString());
        for (String line = client.readLine(); !line.equals("--myboundary"); line = client.readLine()) {
            assertFalse(line.startsWith("Content-Length"));
        }
    }

    @Test
    void tricklesStreams() throws IOException {
        camera.faults().streams(WireFault.TRICKLE);
        long begin = System.nanoTime();
        client.open(VIDEO);
        assertEquals("--myboundary", client.readLine());
        assertTrue(System.nanoTime() - begin > 200_000_000);
    }

    @Test
    void breaksRepliesInTheSameWays() throws IOException {
        client.get(VENDOR);
        camera.faults().replies(WireFault.CLOSE_MIDWAY);
        assertThrows(EOFException.class, () -> client.get(VENDOR));
        camera.faults().replies(WireFault.LENGTH_TOO_LARGE);
        assertThrows(EOFException.class, () -> fresh().get(VENDOR));
        camera.faults().replies(WireFault.GARBAGE);
        assertEquals(MUCH, garbage(WireFault.GARBAGE).length);
        assertTrue(new String(garbage(WireFault.ENDLESS_HEADER)).startsWith("HTTP/1.1 200 OK\r\nX-Filler: aaaa"));
        assertTrue(new String(garbage(WireFault.ENDLESS_BODY)).endsWith("aaaa"));
    }

    @Test
    void sendsRepliesWithoutLength() throws IOException {
        camera.faults().replies(WireFault.NO_LENGTH);
        try (RawClient other = new RawClient(camera)) {
            RawClient.Reply reply = other.get(VENDOR);
            assertEquals("", reply.header("Content-Length"));
            assertTrue(reply.text().endsWith("Invalid Authority!\r\n"));
        }
    }

    @Test
    void tricklesAndStallsReplies() throws IOException {
        client.get(VENDOR);
        camera.faults().replies(WireFault.TRICKLE);
        long begin = System.nanoTime();
        assertEquals(200, client.get(VENDOR).status());
        assertTrue(System.nanoTime() - begin > 1_000_000_000);
        camera.faults().replies(WireFault.STALL);
        client.request(VENDOR, "");
        assertTrue(client.isSilentFor(Duration.ofMillis(300)));
    }

    private RawClient fresh() throws IOException {
        client.close();
        client = new RawClient(camera).login("admin", "x");
        return client;
    }

    private byte[] garbage(WireFault fault) throws IOException {
        camera.faults().replies(fault);
        fresh().request(VENDOR, "");
        return client.exactly(MUCH);
    }

    @Test
    void refusesEveryLogin() throws IOException {
        assertEquals(200, client.get(VENDOR).status());
        camera.faults().refuseLogins();
        assertEquals(401, client.get(VENDOR).status());
        assertEquals(2, camera.counters().failedLogins());
        camera.faults().clear();
        assertEquals(200, client.get(VENDOR).status());
    }

    @Test
    void isUnavailableForAWhile() throws IOException {
        camera.faults().unavailable(Duration.ofSeconds(7));
        RawClient.Reply reply = client.get(VENDOR);
        assertEquals(503, reply.status());
        assertEquals("7", reply.header("Retry-After"));
    }

    @Test
    void answersAsAHostThatIsNoCamera() throws IOException {
        camera.faults().answerAsWebPage();
        RawClient.Reply reply = client.get(VENDOR);
        assertEquals(200, reply.status());
        assertEquals("text/html", reply.header("Content-Type"));
    }

    @Test
    void waitsBeforeItAnswers() throws IOException {
        client.get(VENDOR);
        camera.faults().delay(Duration.ofMillis(300));
        long begin = System.nanoTime();
        assertEquals(200, client.get(VENDOR).status());
        assertTrue(System.nanoTime() - begin >= 300_000_000);
    }

    @Test
    void hasConnectionsRefused() throws IOException {
        client.get(VENDOR);
        camera.faults().refuseConnections();
        assertThrows(ConnectException.class, () -> new RawClient(camera));
        assertEquals(200, client.get(VENDOR).status());
        camera.faults().clear();
        assertEquals(200, fresh().get(VENDOR).status());
    }
}
