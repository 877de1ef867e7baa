package org.lensbridge.driver.support.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpConversation;

class JudgedConversationTest {
    private static final Operation FILE = Operation.read("a.file", "1", "/f", Decoding.BYTES, "A file.");

    private final CannedDevice device = new CannedDevice();
    private final OperationEngine engine = new OperationEngine(
            device,
            reply -> reply.text().startsWith("No!")
                    ? Optional.of(new CameraException(Kind.BUSY, "It said no."))
                    : Optional.empty(),
            Duration.ofSeconds(2));

    private static String rest(HttpConversation conversation) {
        ByteBuffer all = ByteBuffer.allocate(100_000);
        while (conversation.read(all) >= 0) {
            continue;
        }
        return StandardCharsets.ISO_8859_1.decode(all.flip()).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain text", "--parts\r\n", "binary \u0001", "No\u0002", "long"})
    void givesAllOfWhatIsNoRefusal(String text) {
        String body = text.equals("long") ? "0123456789".repeat(2_000) : text;
        device.answer(200, body);
        try (HttpConversation conversation = engine.converse(FILE, Map.of())) {
            assertEquals(200, conversation.head().status());
            assertEquals(body, rest(conversation));
        }
        assertTrue(device.closed);
    }

    @Test
    void refusalByTextIsThrownAndClosesTheConversation() {
        device.answer(200, "No! Never.");
        CameraException failure = assertThrows(CameraException.class, () -> engine.converse(FILE, Map.of()));
        assertEquals(Kind.BUSY, failure.kind());
        assertEquals("a.file", failure.operation());
        assertTrue(device.closed);
    }

    @Test
    void refusalByStatusIsThrown() {
        device.answer(404, "No page");
        assertEquals(
                Kind.UNSUPPORTED,
                assertThrows(CameraException.class, () -> engine.converse(FILE, Map.of()))
                        .kind());
        assertTrue(device.closed);
    }

    @Test
    void streamsAreNotHeldUpByTheJudge() {
        device.stream("video/x-dav", "No! it is video", Optional.empty());
        try (HttpConversation conversation = engine.converse(FILE, Map.of())) {
            assertEquals("No! it is video", rest(conversation));
        }
    }
}
