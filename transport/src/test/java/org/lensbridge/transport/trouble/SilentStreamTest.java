package org.lensbridge.transport.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.simulator.WireFault;
import org.lensbridge.transport.http.HttpRequest;

/** Streams that die without an end. */
@Timeout(60)
class SilentStreamTest {
    private static final Duration SILENCE = Duration.ofMillis(500);

    private final Troubled site = new Troubled(camera -> camera);

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cgi-bin/mjpg/video.cgi?channel=1&subtype=1",
                "/cgi-bin/eventManager.cgi?action=attach&codes=[All]&heartbeat=1"
            })
    void areOverWhenTheySayNothingForTooLong(String target) {
        Reading reading = new Reading();
        site.camera.faults().streams(WireFault.STALL);
        site.device.stream(HttpRequest.get(target).withSilence(SILENCE), reading);
        assertSilent(reading);
    }

    @Test
    void areOverWhenTheyFallSilentLater() {
        Reading reading = new Reading();
        site.device.stream(Troubled.VIDEO.withSilence(Duration.ofSeconds(2)), reading);
        Troubled.until("pictures come", () -> reading.bytes() > 10_000);
        site.camera.faults().stallStreams();
        assertSilent(reading);
    }

    private void assertSilent(Reading reading) {
        CameraException failure = site.meanwhile(reading::awaitEnd).orElseThrow();
        assertEquals(Kind.TIMEOUT, failure.kind());
        Troubled.assertIsFinished(failure);
        Troubled.until(
                "the connections are closed",
                () -> site.camera.counters().streamsOpen()
                                + site.camera.counters().eventSubscriptions()
                        == 0);
        site.recovers();
    }
}
