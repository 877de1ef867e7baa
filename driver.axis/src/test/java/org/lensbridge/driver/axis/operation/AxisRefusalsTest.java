package org.lensbridge.driver.axis.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "2000, The requested API version is not supported, UNSUPPORTED",
        "2003, Requested API version is not supported, UNSUPPORTED",
        "2004, Method not supported, UNSUPPORTED",
        "2005, The method in the request is not supported, UNSUPPORTED",
        "2002, HTTP request type not supported. Only POST is supported, UNSUPPORTED",
        "2002, Access forbidden, AUTH_REFUSED",
        "2001, Access forbidden, AUTH_REFUSED",
        "2001, The request does not follow the schema, INVALID_ARGUMENT",
        "2002, There is already a profile of this name, INVALID_ARGUMENT",
        "2004, The maximum number of profiles is reached, INVALID_ARGUMENT",
        "2006, The requested profile does not exist, INVALID_ARGUMENT",
        "2103, Required parameter missing: method, INVALID_ARGUMENT",
        "2104, Invalid parameter value specified, INVALID_ARGUMENT",
        "4000, Invalid JSON, INVALID_ARGUMENT",
        "8000, Internal error, PROTOCOL",
        "2107, Transport level error, PROTOCOL",
        "1001, Method call not supported by the device., UNSUPPORTED",
        "1002, Provided lightID parameter is not valid for the device., INVALID_ARGUMENT",
        "1005, 'Hardware failure, could not complete request.', PROTOCOL",
        "2000, Failed to allocate memory for request., BUSY",
        "7000, The requested API version is not supported by this implementation., UNSUPPORTED",
        "300, Unable to create overlays (limit reached)., BUSY",
        "1300, Focus not found, PROTOCOL",
        "2107, Request too large., INVALID_ARGUMENT",
        "2001, '', AUTH_REFUSED",
        "2002, '', UNSUPPORTED",
        "2004, '', UNSUPPORTED"
    })
    void believesTheWordsOfCodesThatEachInterfaceUsesInItsOwnWay(String code, String message, Kind kind) {
        CameraException failure = error(code, message);
        assertEquals(kind, failure.kind(), failure.reason());
    }

    @Test
    void findsAnErrorInJsonThatIsCalledText() {
        String body = "{\"error\":{\"code\":2102,\"message\":\"Method not supported\"}}";
        HttpReply reply = new HttpReply(
                200, Map.of("content-type", "text/plain"), ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                Kind.UNSUPPORTED, new AxisRefusals().in(reply).orElseThrow().kind());
    }

    @Test
    void tellsWhatTheDeviceSaysOfOtherCodes() {
        CameraException e = error("1000", "Port 9 does not exist");

        assertEquals(Kind.INVALID_ARGUMENT, e.kind());
        assertTrue(e.reason().contains("Port 9 does not exist"), e.reason());
        assertTrue(error("1234", "").reason().contains("1234"));
    }

    @Test
    void findsWordsInErrorsOfAnotherForm() {
        assertEquals(
                "The device refused the request: 'Language unknown' (error 31).",
                in("{\"error\":{\"errorCode\":31,\"errorMsg\":\"Language unknown\"}}")
                        .orElseThrow()
                        .reason());
        assertEquals(
                "The device refused the request: 'not now'.",
                in("{\"error\":\"not now\"}").orElseThrow().reason());
        assertEquals(
                "The device refused the request: it gave no reason.",
                in("{\"error\":{}}").orElseThrow().reason());
    }

    @Test
    void findsNoRefusalInAnswers() {
        assertFalse(in("{\"data\":{\"error\":7}}").isPresent());
        assertFalse(in("{\"data\":{}}").isPresent());
        assertFalse(in("{\"error\"").isPresent());
        assertFalse(in("").isPresent());
    }
}
