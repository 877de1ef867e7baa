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

    @ParameterizedTest
    @CsvSource({
        "Unknown error,UNSUPPORTED",
        "Authority:check failure.,AUTH_REFUSED",
        "'{\"error\":{\"code\":9,\"message\":\"Authority:check failure.\"},\"result\":false}',AUTH_REFUSED",
        "'{ \"id\" : 4, \"error\" : { \"message\" : \"Method not found!\" } }',UNSUPPORTED",
        "'{\"error\":{\"code\":9}}',PROTOCOL",
        "'<!DOCTYPE html>\n<html>x</html>',UNSUPPORTED",
        "'  <HTML><body a=\"b\">x</body></HTML>',UNSUPPORTED",
        "Error: No Events,PROTOCOL",
        "Error: Error -1 getting param in name=Moon[0].Phase,UNSUPPORTED"
    })
    void mapsWhatNewerFirmwareSays(String text, Kind kind) {
        assertEquals(kind, kind(text), text);
    }

    @Test
    void pagesWithAnotherStatusAreToldByThat() {
        ByteBuffer page = ByteBuffer.wrap("<html>busy</html>".getBytes(StandardCharsets.UTF_8));
        assertFalse(new DahuaRefusals()
                .in(new HttpReply(500, Map.of("content-type", "text/html"), page))
                .isPresent());
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
    @CsvSource({
        "OK",
        "ErrorCount=3",
        "error.level=2",
        "Errors[0]=none",
        "name=Error",
        "name=Unknown error",
        "'{\"error\":null,\"result\":true}'",
        "'{\"items\":[]}'",
        "'{ no JSON'",
        "''"
    })
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
