package org.lensbridge.media.internal.rtsp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An answer, RFC 2326, 7.
 *
 * @param headers each as {@code Name: value}; CSeq and Content-Length are added
 */
record RtspResponse(int status, List<String> headers, byte[] body) {
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(413, "Request Entity Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(451, "Parameter Not Understood"),
            Map.entry(453, "Not Enough Bandwidth"),
            Map.entry(454, "Session Not Found"),
            Map.entry(455, "Method Not Valid in This State"),
            Map.entry(457, "Invalid Range"),
            Map.entry(459, "Aggregate Operation Not Allowed"),
            Map.entry(461, "Unsupported Transport"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(505, "RTSP Version Not Supported"),
            Map.entry(551, "Option Not Supported"));

    RtspResponse {
        headers = List.copyOf(headers);
    }

    /** Without a body. */
    static RtspResponse ok(String... headers) {
        return new RtspResponse(200, List.of(headers), new byte[0]);
    }

    /** A refusal; the sentence is its body, since players show the reason's usual words at most. */
    static RtspResponse refusal(int status, String sentence) {
        return new RtspResponse(
                status, List.of("Content-Type: text/plain"), (sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** With further headers. */
    RtspResponse with(String... further) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of(further));
        return new RtspResponse(status, all, body);
    }

    /** Whether it has such a header. */
    boolean tells(String name) {
        return headers.stream().anyMatch(header -> header.startsWith(name + ":"));
    }

    /** Its bytes. */
    ByteBuffer bytes(String sequence) {
        StringBuilder head = new StringBuilder("RTSP/1.0 ")
                .append(status)
                .append(' ')
                .append(REASONS.getOrDefault(status, "Refused"))
                .append("\r\nCSeq: ")
                .append(sequence)
                .append("\r\nServer: Lensbridge\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(start.length + body.length)
                .put(start)
                .put(body)
                .flip();
    }
}
