package org.lensbridge.transport.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Cameras that have no time, or another one. */
@Timeout(60)
class BusyAndClockTest {
    private final Troubled site = new Troubled(camera -> camera);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void tellsForHowLongACameraIsBusy() {
        site.camera.faults().unavailable(Duration.ofSeconds(7));
        CameraException failure = site.failure(Troubled.VENDOR);
        assertEquals(Kind.BUSY, failure.kind());
        assertEquals(Duration.ofSeconds(7), failure.retryAfter().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(longs = {-30_000, -1, 1, 30_000})
    void doesNotMindAClockThatIsOff(long days) {
        site.camera.faults().clockOff(Duration.ofDays(days));
        for (int i = 0; i < 3; i++) {
            assertTrue(site.send(Troubled.VENDOR).success());
        }
        assertEquals(4, site.camera.requests().size());
    }

    @Test
    void answersSlowlyAndIsNotHurried() {
        site.camera.faults().delay(Duration.ofMillis(300));
        assertTrue(site.send(Troubled.VENDOR).success());
        assertEquals(
                Kind.TIMEOUT,
                site.failure(Troubled.VENDOR.withTimeout(Duration.ofMillis(100)))
                        .kind());
        site.recovers();
    }

    @Test
    void saysThatNobodyAnswers() {
        site.camera.faults().refuseConnections();
        assertEquals(Kind.UNREACHABLE, site.failure(Troubled.VENDOR).kind());
        site.recovers();
    }

    @Test
    void takesAWebPageForAReply() {
        site.camera.faults().answerAsWebPage();
        assertEquals("text/html", site.send(Troubled.VENDOR).mediaType());
        site.recovers();
    }
}
