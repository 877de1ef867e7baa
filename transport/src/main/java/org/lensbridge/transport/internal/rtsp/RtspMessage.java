package org.lensbridge.transport.internal.rtsp;

import java.util.Map;
import org.lensbridge.transport.rtsp.InterleavedFrame;

/** What an RTSP server sends: a message, or media. */
sealed interface RtspMessage {
    /**
     * A message.
     *
     * @param status 0 for a request of the server's own
     * @param method of that request; the empty text for a reply
     * @param headers by lower-case name; those that are repeated are joined by commas
     */
    record Text(int status, String method, Map<String, String> headers, byte[] body) implements RtspMessage {
        /** A header; the empty text when absent. */
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Media. */
    record Media(InterleavedFrame frame) implements RtspMessage {}
}
