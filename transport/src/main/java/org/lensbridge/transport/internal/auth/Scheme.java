package org.lensbridge.transport.internal.auth;

/** Credentials in the form that a challenge asks for. Thread-safe. */
interface Scheme {
    /** The Authorization header of one request. */
    String authorization(String method, String uri, byte[] body);

    /** Whether the password travels readable. */
    boolean isClearText();
}
