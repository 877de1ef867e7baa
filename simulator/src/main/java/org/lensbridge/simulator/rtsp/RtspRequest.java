package org.lensbridge.simulator.rtsp;

import java.util.Map;

/** One request (RFC 2326, section 6). Immutable; names of headers are in small letters. */
record RtspRequest(String method, String uri, Map<String, String> headers) {
    RtspRequest {
        headers = Map.copyOf(headers);
    }

    /** Empty when there is no such header. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The id in {@code Session}; empty for none. */
    String session() {
        return header("session").split(";", 2)[0].strip();
    }

    /** Leaves the headers out: they carry credentials. */
    @Override
    public String toString() {
        return method + " " + uri;
    }
}
