package org.lensbridge.transport.internal.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.transport.http.HttpReply;

class LockOutTest {
    private static boolean isLock(int status, String text) {
        ByteBuffer body = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        return LockOut.told(new HttpReply(status, Map.of("Content-Type", "text/plain"), body))
                .isPresent();
    }

    @Test
    void recognisesTheWordsOfALock() {
        assertEquals(true, isLock(401, "Error\r\nThe account is locked"));
        assertEquals(true, isLock(401, "lock-out active"));
        assertEquals(true, isLock(401, "Too many failed login attempts"));
        assertEquals(true, isLock(403, "Your IP address was blocked"));
        assertEquals(true, isLock(403, "User LOCKED"));
        assertEquals(true, isLock(423, ""));
    }

    @Test
    void leavesOtherRefusalsAlone() {
        assertEquals(false, isLock(401, "<h1>401 Unauthorized</h1>"));
        assertEquals(false, isLock(401, "The account will be locked after 5 attempts"));
        assertEquals(false, isLock(401, "The user was unlocked"));
        assertEquals(false, isLock(403, "This preset is locked"));
        assertEquals(false, isLock(200, "the account is locked"));
    }

    @Test
    void readsRetryAfter() {
        HttpReply reply = new HttpReply(423, Map.of("Retry-After", " 90 "), ByteBuffer.allocate(0));
        assertEquals(Optional.of(Duration.ofSeconds(90)), LockOut.told(reply));
    }
}
