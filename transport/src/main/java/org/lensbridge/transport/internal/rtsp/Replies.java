package org.lensbridge.transport.internal.rtsp;

import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;

/** What the statuses of RFC 2326, 7.1.1 mean. Without state. */
final class Replies {
    private Replies() {}

    /** This reply, when its status is 200 to 299. */
    static HttpReply requireSuccess(HttpReply reply) {
        if (reply.success()) {
            return reply;
        }
        int status = reply.status();
        String answered = "The device answered with RTSP status " + status;
        throw switch (status) {
            case 401, 403 ->
                new CameraException(
                        Kind.AUTH_REFUSED,
                        answered + ": it does not let this user have the stream. Give the user the right to it.");
            case 404, 405, 415, 451, 459, 460, 461, 501, 505, 551 ->
                new CameraException(Kind.UNSUPPORTED, answered + ": it does not offer this stream.");
            case 453 ->
                new CameraException(
                        Kind.BUSY, answered + ": it has no bandwidth left for another stream; close one of them.");
            case 503 -> new CameraException(Kind.BUSY, answered + ": it is busy; try again later.");
            case 408, 504 -> new CameraException(Kind.TIMEOUT, answered + ": it ran out of time.");
            case 454 -> new CameraException(Kind.UNREACHABLE, answered + ": it has ended the session.");
            case 300, 301, 302, 303, 305 ->
                new CameraException(Kind.PROTOCOL, answered + ": it wants another address to be used.");
            default -> new CameraException(Kind.PROTOCOL, answered + ".");
        };
    }
}
