package org.lensbridge.simulator;

/** How a camera asks for a login (vendor document 3.5). */
public enum Authentication {
    /** Everybody may do everything. */
    NONE,
    /** Basic only, as old firmware. */
    BASIC,
    /** Digest with MD5 and {@code qop="auth"} (RFC 7616). */
    DIGEST,
    /** Digest with SHA-256 and {@code qop="auth"} (RFC 7616). */
    DIGEST_SHA256,
    /** Digest with MD5 and without qop (RFC 2069). */
    DIGEST_WITHOUT_QOP
}
