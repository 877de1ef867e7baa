package org.lensbridge.transport.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** What is said of places that no camera should send to: a short sentence, and nothing secret. */
@Timeout(60)
class RedirectMessageTest {
    private static final String LONG_HOST = "http://" + "a.".repeat(2000) + "example/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "mailto:someone@example.com",
                "//user:abcdef@127.0.0.1/",
                "http://user:abcdef@other.example/",
                "long"
            })
    void isAFinishedSentenceWithoutSecrets(String location) {
        try (Troubled site = new Troubled(camera -> camera)) {
            site.camera.faults().redirect(location.equals("long") ? LONG_HOST : location);
            CameraException failure =
                    site.failure(() -> site.device.send(Troubled.VENDOR).requireSuccess());
            assertEquals(Kind.PROTOCOL, failure.kind());
            assertFalse(failure.reason().contains("abcdef"), failure.reason());
            site.recovers();
        }
    }
}
