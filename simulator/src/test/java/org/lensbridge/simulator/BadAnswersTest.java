package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Heads, chunks and ends of connections that go wrong. */
class BadAnswersTest {
    private static final String VENDOR = "/cgi-bin/magicBox.cgi?action=getVendor";
    private static final String VIDEO = "/cgi-bin/mjpg/video.cgi";
    private static final int MUCH = 300_000;

    private final DahuaCamera camera =
            DahuaCamera.builder().pictureSize(160, 120).framesPerSecond(50).start();

    @AfterEach
    void stop() {
        camera.close();
    }

    /** What begins in the same way for a reply and for a stream, and has no end. */
    @ParameterizedTest
    @EnumSource(
            value = WireFault.class,
            names = {
                "HEADER_FLOOD",
                "ENDLESS_STATUS_LINE",
                "ENDLESS_INTERIM",
                "TINY_CHUNKS",
                "ENDLESS_CHUNK_SIZE",
                "CHUNK_EXTENSIONS",
                "ENDLESS_TRAILERS"
            })
    void sendsWithoutEnd(WireFault fault) throws IOException {
        camera.faults().replies(fault);
        camera.faults().streams(fault);
        for (String target : new String[] {VENDOR, VIDEO}) {
            try (RawClient client = new RawClient(camera)) {
                client.request(target, "");
                String text = new String(client.exactly(MUCH), StandardCharsets.ISO_8859_1);
                assertTrue(text.startsWith("HTTP/1.1 "), text.substring(0, 50));
                assertRepeatsItself(text.substring(MUCH - 2000));
            }
        }
        Await.until("the camera sees that they left", () -> camera.counters().connectionsOpen() == 0);
    }

    private static void assertRepeatsItself(String text) {
        int period = text.indexOf(text.substring(0, 1000), 1);
        assertTrue(period > 0 && period <= 25, "repeats itself after " + period);
    }

    @Test
    void begins() throws IOException {
        assertBegins(
                WireFault.HEADER_FLOOD, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX-Filler: a\r\nX-Filler: a");
        assertBegins(WireFault.ENDLESS_STATUS_LINE, "HTTP/1.1 200 aaaa");
        assertBegins(WireFault.ENDLESS_INTERIM, "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n");
        String chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n";
        assertBegins(WireFault.TINY_CHUNKS, chunked + "1\r\na\r\n1\r\na\r\n");
        assertBegins(WireFault.ENDLESS_CHUNK_SIZE, chunked + "0000");
        assertBegins(WireFault.CHUNK_EXTENSIONS, chunked + "1;filler=a;filler=a");
        assertBegins(WireFault.ENDLESS_TRAILERS, chunked + "2\r\nOK\r\n0\r\nX-Filler: a\r\nX-Filler: a");
    }

    private void assertBegins(WireFault fault, String expected) throws IOException {
        camera.faults().replies(fault);
        try (RawClient client = new RawClient(camera)) {
            client.request(VENDOR, "");
            assertEquals(expected, new String(client.exactly(expected.length()), StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void sendsWhatIsNoHttpAndCloses() throws IOException {
        assertWhole(WireFault.BAD_STATUS_LINE, "HTTP/1.1 OK 200\r\nContent-Length: 2\r\n\r\nOK");
        assertWhole(WireFault.NO_HEAD, "<html><body>Welcome</body></html>\r\n");
        assertWhole(WireFault.NUL_BYTES, "HTTP/1.1 200 O\0K\r\nX-Filler: a\0b\r\nContent-Length: 4\r\n\r\na\0b\0");
    }

    private void assertWhole(WireFault fault, String expected) throws IOException {
        camera.faults().replies(fault);
        try (RawClient client = new RawClient(camera)) {
            client.request(VENDOR, "");
            assertEquals(expected, new String(client.input().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void sendsAMegabyteThatInflatesToAGigabyte() throws IOException {
        camera.faults().replies(WireFault.GZIP_BOMB);
        try (RawClient client = new RawClient(camera)) {
            RawClient.Reply reply = client.get(VENDOR);
            assertEquals("gzip", reply.header("Content-Encoding"));
            assertTrue(reply.body().length < 2_000_000, reply.body().length + " bytes");
            InputStream inflated = new GZIPInputStream(new ByteArrayInputStream(reply.body()), 64 * 1024);
            assertEquals(1L << 30, inflated.skip(Long.MAX_VALUE));
        }
    }

    @Test
    void endsItsOutputAndReadsOn() throws IOException {
        camera.faults().replies(WireFault.HALF_CLOSE);
        camera.faults().streams(WireFault.HALF_CLOSE);
        for (String target : new String[] {VENDOR, VIDEO}) {
            try (RawClient client = new RawClient(camera)) {
                client.request(target, "");
                assertEquals(200, client.readHead().status());
                client.input().readAllBytes();
                client.send("still there");
                assertEquals(1, camera.counters().connectionsOpen());
            }
            Await.until("the client's end is noticed", () -> camera.counters().connectionsOpen() == 0);
        }
    }

    @Test
    void answersOnceAndReadsNothingAnyMore() throws IOException {
        camera.faults().replies(WireFault.DEAF);
        try (RawClient client = new RawClient(camera)) {
            assertEquals("keep-alive", client.get(VENDOR).header("Connection"));
            client.request(VENDOR, "");
            assertTrue(client.isSilentFor(Duration.ofMillis(300)));
            assertEquals(1, camera.counters().requests());
        }
    }

    @Test
    void resetsBeforeAndWithinAnAnswer() throws IOException {
        camera.faults().replies(WireFault.RESET);
        camera.faults().streams(WireFault.RESET);
        for (String target : new String[] {VENDOR, VIDEO}) {
            try (RawClient client = new RawClient(camera)) {
                client.request(target, "");
                assertThrows(SocketException.class, () -> client.input().readAllBytes());
            }
        }
        camera.faults().replies(WireFault.RESET_MIDWAY);
        camera.faults().streams(WireFault.RESET_MIDWAY);
        for (String target : new String[] {VENDOR, VIDEO}) {
            try (RawClient client = new RawClient(camera)) {
                client.request(target, "");
                assertEquals(200, client.readHead().status());
                assertThrows(SocketException.class, () -> client.input().readAllBytes());
            }
        }
    }
}
