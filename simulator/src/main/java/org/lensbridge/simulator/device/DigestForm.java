package org.lensbridge.simulator.device;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.lensbridge.simulator.Authentication;

/**
 * Which digest a scheme stands for (RFC 7616, section 3). Immutable.
 *
 * @param algorithm as on the wire; empty for MD5, which needs no name
 * @param hash Java's name of it
 * @param session whether nonce and cnonce are part of the secret
 * @param qop empty for none (RFC 2069)
 */
record DigestForm(String algorithm, String hash, boolean session, String qop) {
    static DigestForm of(Authentication scheme) {
        return switch (scheme) {
            case DIGEST_SHA256 -> new DigestForm("SHA-256", "SHA-256", false, "auth");
            case DIGEST_SHA512_256 -> new DigestForm("SHA-512-256", "SHA-512/256", false, "auth");
            case DIGEST_MD5_SESS -> new DigestForm("MD5-sess", "MD5", true, "auth");
            case DIGEST_SHA256_SESS -> new DigestForm("SHA-256-sess", "SHA-256", true, "auth");
            case DIGEST_AUTH_INT -> new DigestForm("", "MD5", false, "auth-int");
            case DIGEST_WITHOUT_QOP -> new DigestForm("", "MD5", false, "");
            default -> new DigestForm("", "MD5", false, "auth");
        };
    }

    MessageDigest digest() {
        try {
            return MessageDigest.getInstance(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + hash, e);
        }
    }
}
