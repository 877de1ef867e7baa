package org.lensbridge.runtime.internal.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.lensbridge.api.device.Secret;

/** A password as it is stored: PBKDF2 with HMAC-SHA-256 and a salt of its own. Immutable. */
record PasswordHash(int iterations, String salt, String hash) {
    private static final String NAME = "pbkdf2-sha256";
    /** What OWASP asks for. */
    private static final int ITERATIONS = 600_000;

    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    /** Hashes a password with a new salt. */
    static PasswordHash of(Secret password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new PasswordHash(
                ITERATIONS,
                Base64.getEncoder().encodeToString(salt),
                Base64.getEncoder().encodeToString(derive(password, salt, ITERATIONS)));
    }

    /** Reads what {@link #toString()} wrote. */
    static PasswordHash parse(String text) {
        String[] parts = text.split("\\$");
        if (parts.length != 4 || !parts[0].equals(NAME)) {
            throw new IllegalArgumentException("Not a stored password");
        }
        int iterations = Integer.parseInt(parts[1]);
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException("Not a stored password");
        }
        Base64.getDecoder().decode(parts[2]);
        Base64.getDecoder().decode(parts[3]);
        return new PasswordHash(iterations, parts[2], parts[3]);
    }

    /** Whether this is the password; takes as long either way. */
    boolean matches(Secret password) {
        byte[] derived = derive(password, Base64.getDecoder().decode(salt), iterations);
        return MessageDigest.isEqual(derived, Base64.getDecoder().decode(hash));
    }

    private static byte[] derive(Secret password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.reveal().toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }

    /** The stored form. */
    @Override
    public String toString() {
        return NAME + "$" + iterations + "$" + salt + "$" + hash;
    }
}
