package org.lensbridge.simulator.http;

/** The bytes of a client are no HTTP request, or go beyond the limits. The message never repeats the bytes. */
public final class BadRequestException extends Exception {
    private static final long serialVersionUID = 1L;

    public BadRequestException(String message) {
        super(message);
    }
}
