package org.lensbridge.driver.excelsense.refusal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Map;
import org.lensbridge.transport.http.HttpReply;

/** An input is the body of an answer. */
class ExcelsenseRefusalsFuzzTest {
    @FuzzTest
    void judgesAnyAnswer(byte[] input) {
        for (String type : new String[] {"text/plain", "text/html; charset=gbk", "image/jpeg"}) {
            HttpReply reply = new HttpReply(200, Map.of("Content-Type", type), ByteBuffer.wrap(input));
            new ExcelsenseRefusals()
                    .in(reply)
                    .ifPresent(refusal -> assertTrue(refusal.reason().length() < 400, refusal.reason()));
        }
    }
}
