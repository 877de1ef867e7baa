package org.lensbridge.simulator.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns the bytes of one connection into requests, in whatever pieces they arrive. Confined to one thread.
 *
 * <p>Holds at most one request head plus what was fed last. Lines end with CRLF or LF. A body is handed on as it comes
 * when somebody {@linkplain #takeBody takes} it, and skipped else.
 */
public final class RequestParser {
    private final HttpLimits limits;
    private byte[] bytes = new byte[1024];
    private int start;
    private int end;
    private int scanned;
    private Optional<RequestBody> body = Optional.empty();

    public RequestParser(HttpLimits limits) {
        this.limits = limits;
    }

    /** Takes all remaining bytes of the buffer. */
    public void feed(ByteBuffer input) {
        int count = input.remaining();
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
            end -= start;
            scanned -= start;
            start = 0;
        }
        if (end + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end + count, bytes.length * 2));
        }
        input.get(bytes, end, count);
        end += count;
    }

    /** Bytes that were fed and belong to no request yet. */
    public int buffered() {
        return end - start;
    }

    /** The next complete request, if the bytes so far hold one. After an exception the parser is unusable. */
    public Optional<Request> next() throws BadRequestException {
        if (!passBody()) {
            return Optional.empty();
        }
        while (start < end && (bytes[start] == '\r' || bytes[start] == '\n')) {
            start++;
        }
        scanned = Math.max(scanned, start);
        int headEnd = endOfHead();
        if (headEnd < 0) {
            if (end - start > limits.head()) {
                throw new BadRequestException("request head is longer than " + limits.head() + " bytes");
            }
            return Optional.empty();
        }
        if (headEnd - start > limits.head()) {
            throw new BadRequestException("request head is longer than " + limits.head() + " bytes");
        }
        String head = new String(bytes, start, headEnd - start, StandardCharsets.ISO_8859_1);
        start = headEnd;
        Request request = parse(head);
        body = Optional.of(new RequestBody(request, limits.body()));
        return Optional.of(request);
    }

    /** Hands the body of the last request on as it comes; the buffer is good for the time of the call. */
    public void takeBody(Consumer<ByteBuffer> taker) {
        body.ifPresent(last -> last.to(taker));
    }

    /** Hands on or drops what is there of the last request's body; whether that was all of it. */
    public boolean passBody() throws BadRequestException {
        if (body.isEmpty()) {
            return true;
        }
        ByteBuffer input = ByteBuffer.wrap(bytes, start, end - start);
        body.get().feed(input);
        start = input.position();
        return body.get().isComplete();
    }

    /** The client sends no more: that ends a body without a length. */
    public void endInput() {
        body.ifPresent(RequestBody::end);
    }

    /** Index after the empty line, or -1. Looks at each byte once. */
    private int endOfHead() throws BadRequestException {
        for (; scanned < end; scanned++) {
            if (bytes[scanned] != '\n') {
                continue;
            }
            int before = scanned - 1;
            if (before > start && bytes[before] == '\r') {
                before--;
            }
            if (before >= start && bytes[before] == '\n') {
                return ++scanned;
            }
        }
        return -1;
    }

    private Request parse(String head) throws BadRequestException {
        String[] lines = head.split("\r?\n");
        if (lines[0].length() > limits.requestLine()) {
            throw new BadRequestException("request line is longer than " + limits.requestLine() + " bytes");
        }
        if (lines.length - 1 > limits.headers()) {
            throw new BadRequestException("request has more than " + limits.headers() + " header lines");
        }
        String[] words = lines[0].split(" ", -1);
        if (words.length != 3 || !isToken(words[0]) || !isVisible(words[1])) {
            throw new BadRequestException("request line is not: method, target, version");
        }
        if (!words[2].equals("HTTP/1.1") && !words[2].equals("HTTP/1.0")) {
            throw new BadRequestException("version is neither HTTP/1.0 nor HTTP/1.1");
        }
        List<Parameter> headers = headers(lines);
        RequestTarget target = RequestTarget.parse(words[1]);
        return new Request(
                words[0].toUpperCase(Locale.ROOT),
                words[1],
                target.path(),
                target.query(),
                keepAlive(words[2], headers),
                headers);
    }

    private static List<Parameter> headers(String[] lines) throws BadRequestException {
        List<Parameter> headers = new ArrayList<>(lines.length - 1);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 1 || !isToken(lines[i].substring(0, colon))) {
                throw new BadRequestException("header line without a name");
            }
            headers.add(new Parameter(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).strip()));
        }
        return headers;
    }

    private static boolean keepAlive(String version, List<Parameter> headers) {
        boolean keep = version.equals("HTTP/1.1");
        for (Parameter header : headers) {
            if (header.name().equalsIgnoreCase("Connection")) {
                keep = keep
                        ? !header.value().equalsIgnoreCase("close")
                        : header.value().equalsIgnoreCase("keep-alive");
            }
        }
        return keep;
    }

    private static boolean isToken(String text) {
        return !text.isEmpty()
                && text.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || "!#$%&'*+-.^_`|~".indexOf(c) >= 0);
    }

    private static boolean isVisible(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
