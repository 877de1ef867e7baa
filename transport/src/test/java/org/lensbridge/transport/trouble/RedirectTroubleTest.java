package org.lensbridge.transport.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.simulator.DahuaCamera;

/** Cameras that send their clients elsewhere. */
@Timeout(60)
class RedirectTroubleTest {
    private final Troubled site = new Troubled(camera -> camera);

    @BeforeEach
    void logIn() {
        site.device.send(Troubled.VENDOR).requireSuccess();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void sendsNothingToAnotherHost() {
        try (DahuaCamera thief = DahuaCamera.builder().start()) {
            site.camera.faults().redirect(thief.address() + "/cgi-bin/magicBox.cgi?action=getVendor&session=abcdef");
            CameraException failure = site.failure(Troubled.VENDOR);
            assertEquals(Kind.PROTOCOL, failure.kind());
            assertTrue(failure.reason().contains(thief.address().toString()), failure.reason());
            assertFalse(failure.reason().contains("abcdef"), failure.reason());
            assertEquals(0, thief.counters().connectionsTotal());
        }
        site.recovers();
    }

    @Test
    void goesToNoOtherScheme() {
        site.camera
                .faults()
                .redirect("https://127.0.0.1:" + site.camera.socketAddress().getPort() + "/");
        assertEquals(Kind.PROTOCOL, site.failure(Troubled.VENDOR).kind());
        site.recovers();
    }

    @Test
    void endsACircleAfterAFewRequests() {
        site.camera.faults().redirectInCircles();
        long before = site.camera.counters().requests();
        assertEquals(Kind.PROTOCOL, site.failure(Troubled.VENDOR).kind());
        assertTrue(site.camera.counters().requests() - before <= 10);
        site.recovers();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://[", "http://", "::", "/%zz", "/a b\tc", "\u00e9\u0001", "http://127.0.0.1:99999999/"})
    void refusesWhatIsNoPlace(String location) {
        site.camera.faults().redirect(location);
        CameraException failure =
                site.failure(() -> site.device.send(Troubled.VENDOR).requireSuccess());
        assertEquals(Kind.PROTOCOL, failure.kind(), failure.toString());
        site.recovers();
    }

    @Test
    void takesNoHeaderFromALineEndInAPlace() {
        site.camera
                .faults()
                .redirect("/cgi-bin/magicBox.cgi?action=getVendor\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK");
        CameraException failure = site.failure(Troubled.VENDOR);
        assertEquals(Kind.PROTOCOL, failure.kind(), failure.toString());
        site.recovers();
    }
}
