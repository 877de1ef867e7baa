package org.lensbridge.media.internal.rtsp;

/** A request that is refused. The message is a sentence for the sender and quotes nothing that was sent. */
final class BadRtspException extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    BadRtspException(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    /** The RTSP status that says so. */
    int status() {
        return status;
    }
}
