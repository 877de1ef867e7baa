package org.lensbridge.driver.dahua.codec;

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

class DahuaRefusalsTest {
    @ParameterizedTest
    @CsvSource({
        "0,Invalid Authority!,AUTH_REFUSED",
        "1,Request parses error!,INVALID_ARGUMENT",
        "2,Invalid Request!,UNSUPPORTED",
        "3,Method not found!,UNSUPPORTED",
        "4,Request invalid param!,INVALID_ARGUMENT",
        "5,Server internal error!,PROTOCOL",
        "6,Request Timeout!,TIMEOUT",
        "7,Client keepalive failed!,UNREACHABLE",
    })
    void mapsTable32(int number, String detail, Kind kind) {
        assertEquals(kind, kind("Error\r\nErrorID=" + number + ", Detail=" + detail + "\r\n"));
        assertEquals(kind, kind("ERROR\nErrorID = " + number + ", Detail= " + detail));
        assertEquals(kind, kind("Error\r\n" + detail));
    }

    @ParameterizedTest
    @CsvSource({"Bad Request!,INVALID_ARGUMENT", "Not Implemented!,UNSUPPORTED", "Invalid Authority!,AUTH_REFUSED"})
    void mapsWordsWithoutANumber(String words, Kind kind) {
        assertEquals(kind, kind("Error\r\n" + words));
        assertEquals(kind, kind("error\n" + words + "\n"));
        assertEquals(kind, kind("\r\nError: " + words));
    }

    @Test
    void unknownErrorIsTold() {
        CameraException failure =
                find("Error\r\nErrorID=99, Detail=Moon too bright!").orElseThrow();
        assertEquals(Kind.PROTOCOL, failure.kind());
        assertTrue(failure.reason().contains("Moon too bright"));
        assertEquals(Kind.PROTOCOL, kind("Error"));
    }

    @ParameterizedTest
    @CsvSource({"OK", "ErrorCount=3", "error.level=2", "Errors[0]=none", "name=Error", "''"})
    void goodAnswersAreNone(String text) {
        assertFalse(find(text).isPresent(), text);
    }

    private static Kind kind(String text) {
        return find(text).orElseThrow().kind();
    }

    private static Optional<CameraException> find(String text) {
        ByteBuffer body = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        return new DahuaRefusals().in(new HttpReply(200, Map.of("content-type", "text/plain"), body));
    }
}
