package org.lensbridge.driver.support.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.transport.http.HttpReply;

class TreeRefusalsFuzzTest {
    @FuzzTest
    void tellsARefusalInOneFitSentence(byte[] input) {
        HttpReply reply = new HttpReply(200, Map.of(), ByteBuffer.wrap(input));
        Optional<CameraException> refusal = new TreeRefusals().in(reply);
        assertEquals(input.length, reply.body().remaining());
        refusal.ifPresent(failure -> {
            assertTrue(failure.reason().length() < 1_200, failure.reason());
            assertTrue(failure.reason().chars().noneMatch(Character::isISOControl), failure.reason());
        });
    }
}
