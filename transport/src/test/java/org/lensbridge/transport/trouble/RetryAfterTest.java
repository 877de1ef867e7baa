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
import org.lensbridge.simulator.WireFault;

/** Cameras that want to be left alone, by whatever clock, and cameras that are not there. */
@Timeout(60)
class RetryAfterTest {
    private static final int CALLS = 10;

    private final Troubled site = new Troubled(camera -> camera);

    @AfterEach
    void close() {
        site.close();
    }

    /** The date is read by the clock of the reply's own Date header. */
    @ParameterizedTest
    @ValueSource(longs = {-400, 0, 400})
    void readsADateByTheClockOfTheCamera(long daysOff) {
        site.camera.faults().clockOff(Duration.ofDays(daysOff));
        site.camera.faults().unavailableUntil(Duration.ofSeconds(100));
        CameraException failure = site.failure(Troubled.VENDOR);
        assertEquals(Kind.BUSY, failure.kind());
        long seconds = failure.retryAfter().orElseThrow().toSeconds();
        assertTrue(seconds > 60 && seconds <= 101, seconds + " s");
    }

    @Test
    void sendsNothingToACameraThatWantsToBeLeftAlone() {
        site.camera.faults().unavailable(Duration.ofSeconds(100));
        for (int i = 0; i < CALLS; i++) {
            assertEquals(Kind.BUSY, site.failure(Troubled.VENDOR).kind());
        }
        assertEquals(1, site.camera.counters().requests());
    }

    @Test
    void asksACameraLessAndLessThatBreaksEveryConnection() {
        site.camera.faults().replies(WireFault.RESET);
        int calls = 300;
        for (int i = 0; i < calls; i++) {
            assertEquals(Kind.UNREACHABLE, site.failure(Troubled.VENDOR).kind());
        }
        long connections = site.camera.counters().connectionsTotal();
        assertTrue(connections <= calls / 3, connections + " connections for " + calls + " calls");
        site.recovers();
    }
}
