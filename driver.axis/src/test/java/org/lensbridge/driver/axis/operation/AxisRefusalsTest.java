package org.lensbridge.driver.axis.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;

/** How devices say no in JSON. */
class AxisRefusalsTest {
    private static Optional<CameraException> in(String body) {
        return new AxisRefusals()
                .in(new HttpReply(
                        200,
                        Map.of("content-type", "application/json; charset=utf-8"),
                        ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8))));
    }

    private static CameraException error(String code, String message) {
        return in("{\"apiVersion\":\"1.0\",\"error\":{\"code\":" + code + ",\"message\":\"" + message + "\"}}")
                .orElseThrow();
    }

    @Test
    void knowsTheGeneralCodes() {
        assertEquals(Kind.UNSUPPORTED, error("2102", "Method not supported").kind());
        assertEquals(Kind.UNSUPPORTED, error("\"2100\"", "Version").kind());
        assertEquals(Kind.AUTH_REFUSED, error("2105", "").kind());
        assertEquals(Kind.PROTOCOL, error("1100", "Internal error").kind());
    }

    @Test
    void tellsWhatTheDeviceSaysOfOtherCodes() {
        CameraException e = error("1000", "Port 9 does not exist");

        assertEquals(Kind.INVALID_ARGUMENT, e.kind());
        assertTrue(e.reason().contains("Port 9 does not exist"), e.reason());
        assertTrue(error("1234", "").reason().contains("1234"));
    }

    @Test
    void findsNoRefusalInAnswers() {
        assertFalse(in("{\"data\":{\"error\":7}}").isPresent());
        assertFalse(in("{\"data\":{}}").isPresent());
        assertFalse(in("{\"error\"").isPresent());
        assertFalse(in("").isPresent());
    }
}
