package org.lensbridge.driver.axis.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;

/** How devices say no in XML. */
class XmlRefusalsTest {
    private static Optional<CameraException> in(String type, String body) {
        return new AxisRefusals()
                .in(new HttpReply(
                        200, Map.of("content-type", type), ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @CsvSource({
        "10, Failed, PROTOCOL",
        "20, Invalid request, INVALID_ARGUMENT",
        "40, Version, UNSUPPORTED",
        "110, Recording not found, GONE",
        "220, Maximum number of jobs reached, BUSY",
        "610, Not unique, INVALID_ARGUMENT",
        "730, Too many tests, BUSY"
    })
    void knowsTheCodesOfStorage(int code, String description, Kind kind) {
        String body = "<?xml version=\"1.0\"?>\n<Response SchemaVersion=\"1.0\"><GeneralError><ErrorCode>" + code
                + "</ErrorCode><ErrorDescription>" + description + "</ErrorDescription></GeneralError></Response>";
        assertEquals(kind, in("text/xml", body).orElseThrow().kind());
        assertEquals(
                kind,
                in("text/plain", body.replace("General", "a:General"))
                        .orElseThrow()
                        .kind());
    }

    @ParameterizedTest
    @CsvSource({
        "10, Missing argument., INVALID_ARGUMENT, Missing argument",
        "20, The specified virtual input has no such number, GONE, have it",
        "30, The specified schema version is not supported., UNSUPPORTED, version",
        "30, Specified file system is not supported., UNSUPPORTED, file system",
        "40, Internal server error., PROTOCOL, Internal server error",
        "50, Invalid duration., INVALID_ARGUMENT, Invalid duration"
    })
    void believesTheWordsOfCodesThatEachInterfaceUsesInItsOwnWay(
            int code, String description, Kind kind, String sentence) {
        CameraException e = in(
                        "text/xml",
                        "<Response><Error><GeneralError><ErrorCode>" + code + "</ErrorCode><ErrorDescription>"
                                + description + "</ErrorDescription></GeneralError></Error></Response>")
                .orElseThrow();
        assertEquals(kind, e.kind(), e.reason());
        assertTrue(e.reason().contains(sentence), e.reason());
    }

    @Test
    void tellsWhatTheDeviceSaysOfAResult() {
        CameraException e = in(
                        "text/xml",
                        "<root>\n <stop recordingid=\"7\"\n result=\"ERROR\" errormsg=\"Not recording\" /></root>")
                .orElseThrow();
        assertEquals(Kind.PROTOCOL, e.kind());
        assertTrue(e.reason().contains("Not recording"), e.reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<root><stop recordingid=\"7\" result=\"OK\"/></root>",
                "<root><disk name=\"result=&quot;ERROR&quot;\"/></root>",
                "result=\"ERROR\"",
                "<GeneralErrors>2</GeneralErrors>",
                "<GeneralError",
                ""
            })
    void findsNoRefusalInAnswers(String body) {
        assertEquals(Optional.empty(), in("text/xml", body));
    }

    @Test
    void looksIntoNoPictures() {
        assertEquals(Optional.empty(), in("image/jpeg", "<GeneralError></GeneralError>"));
    }
}
