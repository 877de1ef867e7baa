package org.lensbridge.simulator.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A reply that is complete before its first byte is sent. Immutable; the body's buffers are shared and never
 * changed, readers duplicate them.
 *
 * @param untilClose it is of HTTP/1.0 and tells no length: the end of the connection ends it
 */
public record Response(int status, List<Parameter> headers, List<ByteBuffer> body, boolean untilClose) {
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(204, "No Content"),
            Map.entry(302, "Found"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(423, "Locked"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(503, "Service Unavailable"));

    public Response {
        headers = List.copyOf(headers);
        body = List.copyOf(body);
    }

    public Response(int status, List<Parameter> headers, List<ByteBuffer> body) {
        this(status, headers, body, false);
    }

    /** A reply with text in UTF-8. */
    public static Response text(int status, String contentType, String text) {
        return bytes(status, contentType, List.of(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
    }

    public static Response bytes(int status, String contentType, List<ByteBuffer> body) {
        return new Response(status, List.of(new Parameter("Content-Type", contentType)), body);
    }

    /** A copy with one more header line. */
    public Response with(String name, String value) {
        List<Parameter> more = new ArrayList<>(headers);
        more.add(new Parameter(name, value));
        return new Response(status, more, body, untilClose);
    }

    /** A copy that the end of the connection ends. */
    public Response endedByClose() {
        return new Response(status, headers, body, true);
    }

    public long length() {
        return body.stream().mapToLong(ByteBuffer::remaining).sum();
    }

    /** The status line and header lines with the empty line, announcing the given length or none. */
    public ByteBuffer head(OptionalLong length, boolean keepAlive) {
        StringBuilder head = new StringBuilder(256)
                .append(untilClose ? "HTTP/1.0 " : "HTTP/1.1 ")
                .append(status)
                .append(' ')
                .append(REASONS.getOrDefault(status, "Status"))
                .append("\r\n");
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        length.stream()
                .filter(n -> status != 204 && !untilClose)
                .forEach(n -> head.append("Content-Length: ").append(n).append("\r\n"));
        head.append(keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n");
        return ByteBuffer.wrap(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
