package org.lensbridge.transport.internal.rtsp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Answers what a playing server asks of us, RFC 2326, 10. Without state. */
final class ServerRequests {
    private ServerRequests() {}

    /**
     * Answers it.
     *
     * @return true
     * @throws CameraException when the server ends the stream with it
     */
    static boolean answer(RtspMessage.Text request, ControlLine line) throws IOException {
        boolean known =
                switch (request.method()) {
                    case "OPTIONS", "ANNOUNCE", "GET_PARAMETER", "SET_PARAMETER", "TEARDOWN", "REDIRECT" -> true;
                    default -> false;
                };
        String number = request.header("cseq");
        String reply = (known ? "RTSP/1.0 200 OK\r\n" : "RTSP/1.0 501 Not Implemented\r\n")
                + (number.isEmpty() ? "" : "CSeq: " + number + "\r\n") + "\r\n";
        line.send(reply.getBytes(StandardCharsets.ISO_8859_1));
        boolean ends =
                switch (request.method()) {
                    case "TEARDOWN", "REDIRECT" -> true;
                    case "ANNOUNCE" ->
                        request.header("notice").startsWith("2101")
                                || request.header("x-notice").startsWith("2101");
                    default -> false;
                };
        if (ends) {
            throw new CameraException(Kind.UNREACHABLE, "The device has ended the stream.");
        }
        return true;
    }
}
