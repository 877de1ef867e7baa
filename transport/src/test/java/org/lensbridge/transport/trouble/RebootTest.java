package org.lensbridge.transport.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.simulator.CameraFleet;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.transport.http.HttpDevice;

/** A power cut: two hundred cameras go away and come back at the same moment. */
@Timeout(120)
class RebootTest {
    private static final int CAMERAS = 200;
    private static final int CALLERS = 20;

    private final Troubled site = new Troubled(camera -> camera);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void costsEachCameraOneLogin() {
        try (CameraFleet fleet = CameraFleet.start(CAMERAS, camera -> camera.login("admin", "x"))) {
            List<HttpDevice> devices = new ArrayList<>();
            for (DahuaCamera camera : fleet.cameras()) {
                devices.add(site.open(camera, "x"));
            }
            callAll(devices);
            assertEquals(2 * CAMERAS, fleet.requests());
            fleet.reboot(Duration.ofMillis(500));
            callAll(devices);
            // What a camera answers while it is away is nothing; once it is back, a stale nonce costs one refusal.
            assertTrue(fleet.requests() <= 4 * CAMERAS, fleet.requests() + " requests");
            assertTrue(fleet.cameras().stream()
                    .allMatch(camera -> camera.counters().failedLogins() == 0));
            long before = fleet.requests();
            callAll(devices);
            assertEquals(before + CAMERAS, fleet.requests());
        }
    }

    /** Calls each device until it answers. */
    private void callAll(List<HttpDevice> devices) {
        List<CompletableFuture<Boolean>> callers = new ArrayList<>();
        for (int first = 0; first < CALLERS; first++) {
            int offset = first;
            callers.add(Troubled.inBackground(() -> {
                for (int i = offset; i < devices.size(); i += CALLERS) {
                    callUntilItAnswers(devices.get(i));
                }
                return true;
            }));
        }
        for (CompletableFuture<Boolean> caller : callers) {
            assertTrue(site.meanwhile(() -> caller.join()));
        }
    }

    private static void callUntilItAnswers(HttpDevice device) {
        for (int failures = 0; failures < 4_000; failures++) {
            try {
                device.send(Troubled.VENDOR).requireSuccess();
                return;
            } catch (CameraException e) {
                Troubled.assertIsFinished(e);
                assertTrue(e.kind() == Kind.UNREACHABLE || e.kind() == Kind.BUSY, e.toString());
                LockSupport.parkNanos(10_000_000);
            }
        }
        throw new AssertionError(device + " does not come back");
    }
}
