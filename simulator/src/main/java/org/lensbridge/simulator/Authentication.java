package org.lensbridge.simulator;

/** How a camera asks for a login (vendor document 3.5; RFC 7616 where nothing else is said). */
public enum Authentication {
    /** Everybody may do everything. */
    NONE,
    /** Basic only, as old firmware. */
    BASIC,
    /** Digest with MD5 and {@code qop="auth"}. */
    DIGEST,
    /** Digest with SHA-256 and {@code qop="auth"}. */
    DIGEST_SHA256,
    /** Digest with SHA-512/256 and {@code qop="auth"}. */
    DIGEST_SHA512_256,
    /** Digest with MD5-sess and {@code qop="auth"}. */
    DIGEST_MD5_SESS,
    /** Digest with SHA-256-sess and {@code qop="auth"}. */
    DIGEST_SHA256_SESS,
    /** Digest with MD5 and {@code qop="auth-int"} only; requests with a body are refused. */
    DIGEST_AUTH_INT,
    /** Digest with MD5 and without qop (RFC 2069). */
    DIGEST_WITHOUT_QOP,
    /** Negotiate and NTLM, as cameras in a domain; no login is ever accepted. */
    NEGOTIATE
}
