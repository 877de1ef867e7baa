package org.lensbridge.transport.internal.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;

/** The first byte of an input says whether the rest is a form, and where it is cut; a password comes behind it. */
class RedactionFuzzTest {
    private static final String PASSWORD = "h&nter 2\u00fc";
    private static final Redaction REDACTION = new Redaction(
            DeviceAddress.parse("192.0.2.7"),
            List.of(new Credentials.Login("jane.miller", Secret.of(PASSWORD))),
            Optional.empty());

    @FuzzTest
    void removesTheSecretWhereverTheBytesAreCut(byte[] input) {
        if (input.length == 0) {
            return;
        }
        String type = (input[0] & 1) == 0 ? "text/plain" : "application/x-www-form-urlencoded";
        byte[] body = Arrays.copyOfRange(input, 1, input.length);
        byte[] end = ("|" + PASSWORD + "|").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(body, body.length + end.length);
        System.arraycopy(end, 0, all, body.length, end.length);
        byte[] whole = cleaned(type, all, all.length);
        assertFalse(new String(whole, StandardCharsets.UTF_8).contains(PASSWORD));
        assertArrayEquals(whole, cleaned(type, all, 1), "byte by byte");
        assertArrayEquals(whole, cleaned(type, all, 1 + (input[0] >> 1 & 0x1f)), "in pieces");
        String target = "/" + new String(all, StandardCharsets.UTF_8);
        assertFalse(REDACTION.target(target, false).contains(PASSWORD));
    }

    private static byte[] cleaned(String type, byte[] bytes, int piece) {
        Redaction.BodyRedaction redaction = REDACTION.body(type);
        ByteArrayOutputStream clean = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length; at += piece) {
            clean.writeBytes(redaction.next(Arrays.copyOfRange(bytes, at, Math.min(at + piece, bytes.length))));
        }
        clean.writeBytes(redaction.rest());
        return clean.toByteArray();
    }
}
