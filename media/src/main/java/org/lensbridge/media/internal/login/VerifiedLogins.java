package org.lensbridge.media.internal.login;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Logins that were right a short while ago, so that a player that sends its password with every request costs one slow check a
 * minute. Holds salted hashes, no password; the salt lives as long as this object. Thread-safe.
 */
final class VerifiedLogins {
    private static final int PLACES = 256;
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final byte[] salt = new byte[32];
    private final Map<ByteBuffer, Entry> entries = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Entry> eldest) {
            return size() > PLACES;
        }
    };

    private record Entry(String user, long until) {}

    VerifiedLogins() {
        new SecureRandom().nextBytes(salt);
    }

    /** The user whom these credentials were verified for. */
    synchronized Optional<String> user(byte[] credentials) {
        Entry entry = entries.get(hash(credentials));
        boolean valid = entry != null && entry.until() - System.nanoTime() > 0;
        return valid ? Optional.of(entry.user()) : Optional.empty();
    }

    /** Remembers credentials that were verified just now. */
    synchronized void add(byte[] credentials, String user) {
        ByteBuffer hash = hash(credentials);
        entries.remove(hash);
        entries.put(hash, new Entry(user, System.nanoTime() + LIFE.toNanos()));
    }

    private ByteBuffer hash(byte[] credentials) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return ByteBuffer.wrap(digest.digest(credentials));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
