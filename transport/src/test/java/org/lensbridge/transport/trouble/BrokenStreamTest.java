package org.lensbridge.transport.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.simulator.WireFault;
import org.lensbridge.transport.http.HttpExchange;

/** Streams that go wrong on the wire: at their head, in the middle, or never. */
@Timeout(60)
class BrokenStreamTest {
    private final Troubled site = new Troubled(camera -> camera);
    private final Reading reading = new Reading();

    @AfterEach
    void close() {
        site.close();
    }

    private HttpExchange begin() {
        return site.meanwhile(() -> site.device.stream(Troubled.VIDEO, reading));
    }

    private void assertStreamsAgain() {
        site.recovers();
        Reading again = new Reading();
        HttpExchange exchange = site.device.stream(Troubled.VIDEO, again);
        Troubled.until("pictures come again", () -> again.bytes() > 10_000);
        assertFalse(again.isOver());
        exchange.close();
        Troubled.until(
                "it is closed at the camera", () -> site.camera.counters().streamsOpen() == 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFault.class,
            names = {"HEADER_FLOOD", "ENDLESS_STATUS_LINE", "BAD_STATUS_LINE", "NO_HEAD"})
    void failsAtAHeadThatIsNone(WireFault fault) {
        site.camera.faults().streams(fault);
        CameraException failure = site.failure(() -> site.device.stream(Troubled.VIDEO, reading));
        assertEquals(Kind.PROTOCOL, failure.kind());
        assertEquals(0, reading.bytes());
        assertStreamsAgain();
    }

    @Test
    void givesUpOnInterimAnswersWithoutEnd() {
        site.camera.faults().streams(WireFault.ENDLESS_INTERIM);
        CameraException failure =
                site.failure(() -> site.device.stream(Troubled.VIDEO.withTimeout(Troubled.SHORT), reading));
        assertEquals(Kind.TIMEOUT, failure.kind());
        assertStreamsAgain();
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFault.class,
            names = {"ENDLESS_CHUNK_SIZE", "CHUNK_EXTENSIONS", "ENDLESS_TRAILERS"})
    void endsWhenTheCodingIsBroken(WireFault fault) {
        site.camera.faults().streams(fault);
        begin();
        assertEnds(Kind.PROTOCOL);
    }

    @Test
    void endsWhenTheConnectionIsReset() {
        site.camera.faults().streams(WireFault.RESET_MIDWAY);
        begin();
        assertEnds(Kind.UNREACHABLE);
    }

    private void assertEnds(Kind expected) {
        Optional<CameraException> failure = site.meanwhile(reading::awaitEnd);
        assertEquals(expected, failure.orElseThrow().kind(), failure.toString());
        Troubled.assertIsFinished(failure.orElseThrow());
        assertStreamsAgain();
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFault.class,
            names = {"RESET", "RESET_MIDWAY"})
    void tellsThatAnOpenStreamBroke(WireFault fault) {
        begin();
        Troubled.until("pictures come", () -> reading.bytes() > 10_000);
        site.camera.faults().streams(fault);
        assertEnds(Kind.UNREACHABLE);
    }

    @Test
    void streamsAgainAfterAReboot() {
        begin();
        Troubled.until("pictures come", () -> reading.bytes() > 10_000);
        site.camera.reboot(Duration.ofMillis(300));
        site.meanwhile(reading::awaitEnd);
        assertStreamsAgain();
    }

    /** A stream without length that the device ends, even in one direction only, has ended cleanly as far as HTTP tells. */
    @ParameterizedTest
    @EnumSource(
            value = WireFault.class,
            names = {"CLOSE_MIDWAY", "HALF_CLOSE"})
    void endsWithTheOutputOfTheCamera(WireFault fault) {
        site.camera.faults().streams(fault);
        begin();
        assertEquals(Optional.empty(), site.meanwhile(reading::awaitEnd));
        Troubled.until("both sides are closed", () -> site.camera.counters().streamsOpen() == 0);
        assertStreamsAgain();
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFault.class,
            names = {"GARBAGE", "ENDLESS_HEADER", "ENDLESS_BODY", "TINY_CHUNKS"})
    void handsOnFloodsAndIsClosedInTheirMiddle(WireFault fault) {
        site.camera.faults().streams(fault);
        HttpExchange exchange = begin();
        site.meanwhile(() -> {
            Troubled.until("a lot has come", () -> reading.bytes() > 100_000);
            return true;
        });
        exchange.close();
        long bytes = reading.bytes();
        assertStreamsAgain();
        assertEquals(bytes, reading.bytes());
        assertFalse(reading.isOver());
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFault.class,
            names = {"TRICKLE", "STALL"})
    void closesStreamsThatSayLittleOrNothing(WireFault fault) {
        site.camera.faults().streams(fault);
        HttpExchange exchange = begin();
        site.meanwhile(() -> {
            exchange.close();
            return true;
        });
        Troubled.until("the camera notices", () -> site.camera.counters().streamsOpen() == 0);
        assertFalse(reading.isOver());
        assertStreamsAgain();
    }
}
