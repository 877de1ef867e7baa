package org.lensbridge.media.internal.http;

/** Bytes that are no acceptable request. The message is a sentence for the sender and quotes nothing that was sent. */
public final class BadRequestException extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    BadRequestException(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    BadRequestException(String sentence) {
        this(400, sentence);
    }

    /** The HTTP status that says so. */
    public int status() {
        return status;
    }
}
