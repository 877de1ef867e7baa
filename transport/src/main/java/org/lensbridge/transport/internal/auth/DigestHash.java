package org.lensbridge.transport.internal.auth;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A hash function with the buffer for its result. Confined: one user at a time. */
final class DigestHash {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest function;
    private final byte[] result;

    /**
     * @param algorithm the Java name of one that {@link DigestTerms} has found
     */
    DigestHash(String algorithm) {
        try {
            function = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        result = new byte[function.getDigestLength()];
    }

    /** How many hexadecimal digits a result has. */
    int digits() {
        return 2 * result.length;
    }

    DigestHash add(byte[] bytes) {
        function.update(bytes, 0, bytes.length);
        return this;
    }

    DigestHash add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of all that was added, in hexadecimal digits; begins anew. */
    byte[] hex() {
        byte[] digits = new byte[digits()];
        hex(digits, 0);
        return digits;
    }

    /** The same into {@code out} from {@code at} on. */
    void hex(byte[] out, int at) {
        try {
            function.digest(result, 0, result.length);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
        int to = at;
        for (byte b : result) {
            out[to++] = HEX[b >> 4 & 15];
            out[to++] = HEX[b & 15];
        }
    }

    /** A nonce count, eight hexadecimal digits, into {@code out} from {@code at} on. */
    static void count(int value, byte[] out, int at) {
        for (int i = 0; i < 8; i++) {
            out[at + i] = HEX[value >>> 28 - 4 * i & 15];
        }
    }
}
