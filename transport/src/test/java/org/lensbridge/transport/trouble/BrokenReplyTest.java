package org.lensbridge.transport.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.simulator.WireFault;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;

/** Replies that go wrong on the wire, met by a device that has not logged in yet and by one that has. */
@Timeout(60)
class BrokenReplyTest {
    /** Floods are cut off here; whoever buffers them whole runs out of memory. */
    private static final int MAXIMUM_REPLY = 64 << 10;

    private static final HttpRequest BOUNDED = Troubled.VENDOR.withMaximumReply(MAXIMUM_REPLY);

    private final Troubled site = new Troubled(camera -> camera);

    @AfterEach
    void close() {
        site.close();
    }

    private void assertFails(WireFault fault, Kind expected, HttpRequest request) {
        for (boolean loggedIn : new boolean[] {false, true}) {
            if (loggedIn) {
                site.recovers();
            }
            site.camera.faults().replies(fault);
            CameraException failure = site.failure(request);
            assertEquals(expected, failure.kind(), failure + ", logged in: " + loggedIn + ", " + failure.getCause());
            Troubled.until(
                    "the broken connection is closed",
                    () -> site.camera.counters().connectionsOpen() == 0);
        }
        site.recovers();
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFault.class,
            names = {
                "GARBAGE",
                "ENDLESS_HEADER",
                "HEADER_FLOOD",
                "ENDLESS_STATUS_LINE",
                "BAD_STATUS_LINE",
                "NO_HEAD",
                "TINY_CHUNKS",
                "ENDLESS_CHUNK_SIZE",
                "CHUNK_EXTENSIONS",
                "ENDLESS_TRAILERS",
                "ENDLESS_BODY"
            })
    void saysThatItIsNoHttpOrTooMuch(WireFault fault) {
        assertFails(fault, Kind.PROTOCOL, BOUNDED);
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFault.class,
            names = {"CLOSE_MIDWAY", "HALF_CLOSE", "RESET", "RESET_MIDWAY", "LENGTH_TOO_LARGE"})
    void saysThatTheConnectionBroke(WireFault fault) {
        assertFails(fault, Kind.UNREACHABLE, BOUNDED);
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFault.class,
            names = {"STALL", "TRICKLE", "ENDLESS_INTERIM"})
    void givesUpAtTheTimeout(WireFault fault) {
        assertFails(fault, Kind.TIMEOUT, BOUNDED.withTimeout(Troubled.SHORT));
    }

    @Test
    void neverInflatesWhatItDidNotAskFor() {
        site.recovers();
        site.camera.faults().replies(WireFault.GZIP_BOMB);
        HttpReply reply = site.send(Troubled.VENDOR);
        assertEquals("gzip", reply.header("Content-Encoding").orElseThrow());
        assertTrue(reply.body().remaining() < 2 << 20, reply.toString());
        assertEquals(Kind.PROTOCOL, site.failure(BOUNDED).kind());
        site.recovers();
    }

    @Test
    void readsWhatEndsWithTheConnection() {
        site.camera.faults().replies(WireFault.NO_LENGTH);
        assertEquals("vendor=Lensbridge\r\n", site.send(Troubled.VENDOR).text());
        site.recovers();
    }

    @Test
    void takesTheAnnouncedHalfAndNothingOfTheRest() {
        site.recovers();
        site.camera.faults().replies(WireFault.LENGTH_TOO_SMALL);
        for (int i = 0; i < 3; i++) {
            assertEquals("vendor=Le", site.send(Troubled.VENDOR).text());
        }
        site.recovers();
    }

    @Test
    void keepsNulBytesInTheBodyOnly() {
        site.recovers();
        site.camera.faults().replies(WireFault.NUL_BYTES);
        HttpReply reply = site.send(Troubled.VENDOR);
        assertEquals("a\0b\0", reply.text());
        assertEquals("a b", reply.header("X-Filler").orElseThrow());
        site.recovers();
    }

    @Test
    void leavesAConnectionThatSwallowsRequests() {
        site.camera.faults().replies(WireFault.DEAF);
        HttpRequest request = Troubled.VENDOR.withTimeout(Troubled.SHORT);
        // The camera answers the challenge and then nothing more.
        assertEquals(Kind.TIMEOUT, site.failure(request).kind());
        site.recovers();
        site.camera.faults().replies(WireFault.DEAF);
        assertTrue(site.send(Troubled.VENDOR).success());
        assertEquals(Kind.TIMEOUT, site.failure(request).kind());
        site.recovers();
    }

    @Test
    void closesWhileManyCallsGetNoAnswer() {
        site.recovers();
        site.camera.faults().replies(WireFault.STALL);
        HttpRequest patient = Troubled.VENDOR.withTimeout(Duration.ofMinutes(1));
        List<CompletableFuture<HttpReply>> calls = new ArrayList<>();
        long before = site.camera.counters().requests();
        for (int i = 0; i < 8; i++) {
            calls.add(Troubled.inBackground(() -> site.device.send(patient)));
        }
        Troubled.until(
                "some of them wait for an answer", () -> site.camera.counters().requests() > before);
        assertTrue(site.meanwhile(() -> {
            site.device.close();
            return true;
        }));
        for (CompletableFuture<HttpReply> call : calls) {
            assertEquals(Kind.GONE, site.failure(() -> Troubled.result(call)).kind());
        }
        site.camera.faults().clear();
        assertTrue(site.open(site.camera).send(Troubled.VENDOR).success());
    }
}
