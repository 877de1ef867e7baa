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
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;

class PtzRefusalsTest {
    private static Optional<CameraException> refusal(String type, String text) {
        return new AxisRefusals()
                .in(new HttpReply(
                        200, Map.of("content-type", type), ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INVALID_ARGUMENT | pan=400: value is out of range",
                "UNSUPPORTED | unknown command: areazoom",
                "UNSUPPORTED | The driver is not available",
                "AUTH_REFUSED | Unauthorized",
                "BUSY | You are number 2 in the control queue",
            })
    void tellsRefusalsByTheTextBehindError(Kind kind, String said) {
        for (String between : new String[] {"", "\r\n", " "}) {
            CameraException failure =
                    refusal("text/plain", "Error:" + between + said).orElseThrow();
            assertEquals(kind, failure.kind());
            assertTrue(failure.reason().endsWith("."), failure.reason());
        }
    }

    @Test
    void tellsARefusalWithoutAReason() {
        assertEquals(
                "The device refused the request and gave no reason.",
                refusal("text/plain", "Error:\r\n").orElseThrow().reason());
    }

    @Test
    void takesAPlaceInTheQueueForAnAnswer() {
        assertEquals(Optional.empty(), refusal("text/html", "<a name=\"1\"></a><a name=\"60\"></a>"));
        assertTrue(
                refusal("text/html", "<html><body>404 Not Found</body></html>").isPresent());
    }
}
