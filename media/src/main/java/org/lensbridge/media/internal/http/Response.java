package org.lensbridge.media.internal.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A complete answer. Immutable; {@code body()} gives a fresh view.
 *
 * @param contentType empty when there is no body
 * @param headers beside those that every answer has
 */
public record Response(int status, String contentType, ByteBuffer body, Map<String, String> headers) {
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(204, "No Content"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(408, "Request Timeout"),
            Map.entry(409, "Conflict"),
            Map.entry(426, "Upgrade Required"),
            Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"),
            Map.entry(505, "HTTP Version Not Supported"));

    public Response {
        body = body.slice().asReadOnlyBuffer();
        headers = Map.copyOf(headers);
    }

    /** A sentence for a person. */
    public static Response text(int status, String sentence) {
        ByteBuffer body = StandardCharsets.UTF_8.encode(sentence + "\n");
        return new Response(status, "text/plain; charset=utf-8", body, Map.of());
    }

    /** A status and nothing else. */
    public static Response empty(int status) {
        return new Response(status, "", ByteBuffer.allocate(0), Map.of());
    }

    /** The same with one more header. */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, contentType, body, more);
    }

    @Override
    public ByteBuffer body() {
        return body.duplicate();
    }

    /** Status line and headers of this answer, up to and including the empty line. */
    public ByteBuffer head(boolean keepAlive, Map<String, String> more) {
        StringBuilder head = start(status, contentType);
        // A 204 has no body by definition, and RFC 9110 (8.6) forbids it a length.
        if (status != 204) {
            head.append("Content-Length: ").append(body.remaining()).append("\r\n");
        }
        return end(head.append("Connection: ").append(keepAlive ? "keep-alive\r\n" : "close\r\n"), headers, more);
    }

    /** Status line and headers of an answer that lasts until one side closes, up to and including the empty line. */
    public static ByteBuffer endless(String contentType, Map<String, String> more) {
        return end(start(200, contentType).append("Connection: close\r\n"), Map.of(), more);
    }

    private static StringBuilder start(int status, String contentType) {
        StringBuilder head = new StringBuilder(320).append("HTTP/1.1 ").append(status);
        head.append(' ').append(REASONS.getOrDefault(status, "Status")).append("\r\n");
        if (!contentType.isEmpty()) {
            head.append("Content-Type: ").append(contentType).append("\r\n");
        }
        return head.append("Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n");
    }

    private static ByteBuffer end(StringBuilder head, Map<String, String> headers, Map<String, String> more) {
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        more.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return ByteBuffer.wrap(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
