package org.lensbridge.media.internal.login;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Nonces of Digest challenges: the time of issue and a keyed hash of it and of whom it was issued to, under a key that lives as long as this object.
 * So none has to be kept, and none can be made up, used from elsewhere, or used for long. Thread-safe.
 */
final class Nonces {
    private static final String HASH = "HmacSHA256";
    private static final int TIME_BYTES = 8;
    private static final int MARK_BYTES = 16;

    private final SecretKeySpec key;
    private final Duration life;
    private final LongSupplier nanos;

    /** Nonces that live so long by a clock such as {@link System#nanoTime}. */
    Nonces(Duration life, LongSupplier nanos) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, HASH);
        this.life = life;
        this.nanos = nanos;
    }

    String issue(String from) {
        byte[] time = ByteBuffer.allocate(TIME_BYTES).putLong(nanos.getAsLong()).array();
        return HexFormat.of().formatHex(time) + HexFormat.of().formatHex(mark(time, from));
    }

    /** Whether it was issued to this address, and not long ago. */
    boolean valid(String nonce, String from) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(nonce);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (bytes.length != TIME_BYTES + MARK_BYTES) {
            return false;
        }
        byte[] time = Arrays.copyOf(bytes, TIME_BYTES);
        return MessageDigest.isEqual(mark(time, from), Arrays.copyOfRange(bytes, TIME_BYTES, bytes.length))
                && nanos.getAsLong() - ByteBuffer.wrap(time).getLong() <= life.toNanos();
    }

    private byte[] mark(byte[] time, String from) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            mac.update(time);
            return Arrays.copyOf(mac.doFinal(from.getBytes(StandardCharsets.UTF_8)), MARK_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HASH, e);
        }
    }
}
