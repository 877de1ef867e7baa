package org.lensbridge.driver.axis.operation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lensbridge.transport.http.HttpReply;

class XmlRefusalsFuzzTest {
    private static final byte[] HEAD = "<a result=\"ERROR\" errormsg=\"".getBytes(StandardCharsets.US_ASCII);

    @FuzzTest
    void tellsARefusalInOneFitSentence(byte[] input) {
        ask(ByteBuffer.wrap(input));
        ask(ByteBuffer.allocate(HEAD.length + input.length).put(HEAD).put(input).flip());
    }

    private static void ask(ByteBuffer body) {
        HttpReply reply = new HttpReply(200, Map.of("content-type", "text/xml"), body);
        new XmlRefusals().in(reply).ifPresent(failure -> {
            assertTrue(failure.reason().length() < 200, failure.reason());
            assertTrue(failure.reason().chars().noneMatch(Character::isISOControl), failure.reason());
        });
    }
}
