package org.lensbridge.transport.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.internal.governor.RetryAfter;

/** The lines of an input are the headers of a reply, which says where to go or when to come back. */
class ReplyHeadersFuzzTest {
    private static final DeviceAddress DEVICE = DeviceAddress.parse("http://192.0.2.7:8080");

    @FuzzTest
    void sendsNobodyElsewhereNorBackInTime(byte[] input) {
        Map<String, String> headers = new LinkedHashMap<>();
        new String(input, StandardCharsets.UTF_8).lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        });
        HttpReply reply = new HttpReply(302, headers, ByteBuffer.allocate(0));
        assertFalse(RetryAfter.of(reply).isNegative());
        assertTrue(reply.mediaType().length() <= input.length);
        reply.truncated();
        Optional<String> target;
        try {
            target = Redirects.target(DEVICE, reply);
        } catch (CameraException elsewhere) {
            assertEquals(Kind.PROTOCOL, elsewhere.kind());
            assertTrue(elsewhere.reason().length() < 400, elsewhere.reason());
            assertFalse(elsewhere.reason().contains("@"), elsewhere.reason());
            assertTrue(elsewhere.reason().chars().noneMatch(Character::isISOControl), elsewhere.reason());
            return;
        }
        target.ifPresent(HttpRequest::get);
    }
}
