package org.lensbridge.transport.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpExchange;

/** A camera that answers 401 to everybody while all its connections are taken. */
@Timeout(120)
class FullCameraTest {
    private static final int ROOM = 10;
    private static final int CALLS = 5;

    private final Troubled site = new Troubled(camera -> camera);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void isBusyAndNoWrongPassword() {
        assertTrue(site.send(Troubled.VENDOR).success());
        site.camera.faults().fullAt(ROOM);
        List<HttpExchange> streams = new ArrayList<>();
        for (int i = 0; i < ROOM; i++) {
            streams.add(site.device.stream(Troubled.VIDEO, new Reading()));
        }
        for (int i = 0; i < CALLS; i++) {
            // Once it is known to be full, a call waits for a place as long as it may.
            assertEquals(
                    Kind.BUSY,
                    site.failure(Troubled.VENDOR.withTimeout(Duration.ofSeconds(2)))
                            .kind());
        }
        streams.forEach(HttpExchange::close);
        Troubled.until("there is room", () -> site.camera.counters().streamsOpen() == 0);
        site.recovers();
        assertEquals(0, site.camera.counters().failedLogins());
    }

    @Test
    void keepsItsConnectionsWhileTheyServe() {
        assertTrue(site.send(Troubled.VENDOR).success());
        site.camera.faults().fullAt(ROOM);
        for (int i = 0; i < 2 * ROOM; i++) {
            assertTrue(site.send(Troubled.VENDOR).success());
        }
        assertEquals(1, site.camera.counters().connectionsTotal());
    }
}
