package org.lensbridge.driver.arecont.operation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lensbridge.transport.http.HttpReply;

/** Answers of strangers. */
class PairFuzzTest {
    @FuzzTest
    void anyAnswerIsReadRefusedOrNeither(byte[] answer) {
        String text = new String(answer, StandardCharsets.UTF_8);
        Pair.of(text).ifPresent(pair -> {
            assertTrue(text.contains(pair.value()), text);
            assertTrue(pair.isOf(pair.name()), text);
            assertFalse(pair.name().isBlank(), text);
        });
        new ArecontRefusals()
                .in(new HttpReply(200, Map.of("content-type", "text/plain"), ByteBuffer.wrap(answer)))
                .ifPresent(refusal -> assertFalse(refusal.reason().isBlank()));
    }
}
