package org.lensbridge.media.internal.login;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lensbridge.api.device.Secret;
import org.lensbridge.media.internal.http.RequestHead;

/** An input is the value of Authorization and of Cookie. */
class CredentialsFuzzTest {
    @FuzzTest
    void readsOrIgnoresAnyHeader(byte[] input) {
        String value = new String(input, StandardCharsets.ISO_8859_1);
        RequestHead head = new RequestHead("GET", "/", true, Map.of("authorization", value, "cookie", value));
        Credentials.basic(head).ifPresent(basic -> {
            assertFalse(basic.user().isEmpty() || basic.user().contains(":"));
            assertTrue(basic.raw().length <= input.length);
            assertFalse(basic.toString().contains("password"));
        });
        DigestAnswer.parse(value).ifPresent(answer -> {
            answer.concerns("rtsp://10.0.0.1:8554/gate/1");
            assertFalse(answer.proves(Secret.of("0".repeat(32)), "DESCRIBE"));
        });
        assertTrue(Credentials.tokens(head).size() <= 4);
    }
}
