package org.lensbridge.transport.internal.rtsp;

import org.lensbridge.api.error.CameraException;

/** A stream does not travel in the way it was asked for. Never leaves this package. */
final class WayRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    WayRefusal(CameraException failure) {
        super(failure.getMessage(), failure, false, false);
    }

    /** What to fail with where there is no other way. */
    CameraException failure() {
        return (CameraException) getCause();
    }

    /** Whether a server that answers a SETUP so may take another one. */
    static boolean isMeant(int status) {
        return switch (status) {
            case 400, 404, 405, 406, 415, 451, 459, 461, 500, 501, 551 -> true;
            default -> false;
        };
    }
}
