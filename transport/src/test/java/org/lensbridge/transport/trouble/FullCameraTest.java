package org.lensbridge.transport.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A camera that answers 401 to everybody while all its connections are taken. */
@Timeout(120)
class FullCameraTest {
    private static final int ROOM = 10;

    private final Troubled site = new Troubled(camera -> camera);

    @AfterEach
    void close() {
        site.close();
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
