package org.lensbridge.driver.arecont.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;

class ArecontRefusalsTest {
    @Test
    void pagesAndWordsWithStatus200AreRefusals() {
        assertEquals(Optional.of(Kind.UNSUPPORTED), kind("<!DOCTYPE html><html>Page not found</html>"));
        assertEquals(Optional.of(Kind.UNSUPPORTED), kind("Error: no such command\r\n"));
        assertEquals(Optional.of(Kind.UNSUPPORTED), kind("error=unknown"));
        assertEquals(Optional.of(Kind.UNSUPPORTED), kind("Unknown parameter"));
        assertEquals(Optional.of(Kind.INVALID_ARGUMENT), kind("invalid value"));
        assertEquals(Optional.of(Kind.AUTH_REFUSED), kind("<html>401 Unauthorized</html>"));
    }

    @Test
    void valuesAndConfirmationsAreNone() {
        for (String text : new String[] {"brightness=5", "name=<b>Error</b>", "OK", "", "mdresult=no motion"}) {
            assertEquals(Optional.empty(), kind(text), text);
        }
    }

    @Test
    void picturesAreNone() {
        assertEquals(
                Optional.empty(),
                new ArecontRefusals().in(new HttpReply(200, Map.of("content-type", "image/jpeg"), bytes("<error"))));
    }

    private static Optional<Kind> kind(String text) {
        return new ArecontRefusals()
                .in(new HttpReply(200, Map.of("content-type", "text/html"), bytes(text)))
                .map(CameraException::kind);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
