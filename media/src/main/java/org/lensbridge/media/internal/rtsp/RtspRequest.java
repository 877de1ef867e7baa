package org.lensbridge.media.internal.rtsp;

import java.util.Map;
import java.util.Optional;

/**
 * A request, RFC 2326, 6.
 *
 * @param method in upper case as sent
 * @param uri as sent: an absolute address, or {@code *}
 * @param headers by lower-case name; repeated ones joined by a comma
 * @param body its bytes as ISO 8859-1; usually empty
 */
record RtspRequest(String method, String uri, Map<String, String> headers, String body) implements RtspInput {
    RtspRequest {
        headers = Map.copyOf(headers);
    }

    /** A header's value by its lower-case name. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The number by which the client finds the answer; the reader has seen to it that there is one. */
    String sequence() {
        return headers.getOrDefault("cseq", "0");
    }

    /** The session's id without its parameters. */
    Optional<String> session() {
        return header("session").map(value -> value.split(";", 2)[0].strip());
    }

    /** The method alone: address and headers may hold secrets. */
    @Override
    public String toString() {
        return method;
    }
}
