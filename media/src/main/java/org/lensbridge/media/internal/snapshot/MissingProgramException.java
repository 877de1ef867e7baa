package org.lensbridge.media.internal.snapshot;

/** A picture cannot be made on this machine as it is; the message says what to install. */
final class MissingProgramException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingProgramException(String message) {
        super(message, null, false, false);
    }
}
