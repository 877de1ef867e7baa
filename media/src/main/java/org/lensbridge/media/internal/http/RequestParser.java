package org.lensbridge.media.internal.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the bytes of one connection into request heads, in whatever pieces they arrive. Requests with a body are refused:
 * nothing here takes one. Holds at most {@code limit} bytes and looks at each byte once. Confined to one thread; of no further
 * use after an exception.
 */
public final class RequestParser {
    private static final int FIRST = 1024;
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private final int limit;
    private byte[] bytes = new byte[0];
    private int end;
    private int scanned;

    /** A parser that refuses heads of more than {@code limit} bytes. */
    public RequestParser(int limit) {
        this.limit = limit;
    }

    /** Takes as many bytes as there is room for; what remains has to wait for {@link #next}. */
    public void feed(ByteBuffer input) {
        int count = Math.min(input.remaining(), limit - end);
        if (end + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(FIRST, Math.max(end + count, bytes.length * 2))));
        }
        input.get(bytes, end, count);
        end += count;
    }

    /** Whether bytes wait that are not yet part of a request. */
    public boolean started() {
        return end > 0;
    }

    /** Takes out what waits: it belongs to another protocol. */
    public ByteBuffer rest() {
        ByteBuffer rest = ByteBuffer.wrap(Arrays.copyOf(bytes, end));
        drop(end);
        return rest;
    }

    /** The next complete request head, if the bytes so far hold one. */
    public Optional<RequestHead> next() throws BadRequestException {
        skipEmptyLines();
        int headEnd = endOfHead();
        if (headEnd < 0) {
            if (end == limit) {
                throw new BadRequestException(431, "The request head is longer than " + limit + " bytes.");
            }
            return Optional.empty();
        }
        String head = new String(bytes, 0, headEnd, StandardCharsets.ISO_8859_1);
        drop(headEnd);
        return Optional.of(parse(head));
    }

    private void skipEmptyLines() {
        int count = 0;
        while (count < end && (bytes[count] == '\r' || bytes[count] == '\n')) {
            count++;
        }
        if (count > 0) {
            drop(count);
        }
    }

    private void drop(int count) {
        System.arraycopy(bytes, count, bytes, 0, end - count);
        end -= count;
        scanned = 0;
    }

    /** The index after the empty line, or -1. */
    private int endOfHead() {
        for (; scanned < end; scanned++) {
            if (bytes[scanned] != '\n') {
                continue;
            }
            int before = scanned - 1;
            if (before > 0 && bytes[before] == '\r') {
                before--;
            }
            if (before >= 0 && bytes[before] == '\n') {
                return ++scanned;
            }
        }
        return -1;
    }

    private static RequestHead parse(String head) throws BadRequestException {
        String[] lines = head.split("\r?\n");
        String[] words = lines[0].split(" ", -1);
        if (words.length != 3 || !isToken(words[0]) || !isVisible(words[1])) {
            throw new BadRequestException("The request line is not: method, target, version.");
        }
        boolean newer = words[2].equals("HTTP/1.1");
        if (!newer && !words[2].equals("HTTP/1.0")) {
            throw new BadRequestException(505, "This server speaks HTTP/1.1 and HTTP/1.0.");
        }
        Map<String, String> headers = headers(lines);
        if (newer && !headers.containsKey("host")) {
            throw new BadRequestException("The request names no host.");
        }
        if (headers.containsKey("transfer-encoding")
                || !headers.getOrDefault("content-length", "0").equals("0")) {
            throw new BadRequestException("This server takes no request bodies.");
        }
        String connection = headers.getOrDefault("connection", "");
        boolean keepAlive = newer ? !connection.equalsIgnoreCase("close") : connection.equalsIgnoreCase("keep-alive");
        return new RequestHead(words[0], words[1], keepAlive, headers);
    }

    private static Map<String, String> headers(String[] lines) throws BadRequestException {
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 1 || !isToken(lines[i].substring(0, colon))) {
                throw new BadRequestException("A header line has no name.");
            }
            String name = lowerCase(lines[i].substring(0, colon));
            String value = lines[i].substring(colon + 1).strip();
            if (value.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f)) {
                throw new BadRequestException("A header value holds a control character.");
            }
            String separator = name.equals("cookie") ? "; " : ", ";
            headers.merge(name, value, (first, second) -> first + separator + second);
        }
        return headers;
    }

    private static String lowerCase(String token) {
        return token.toLowerCase(Locale.ROOT);
    }

    private static boolean isToken(String text) {
        return !text.isEmpty()
                && text.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || TOKEN_MARKS.indexOf(c) >= 0);
    }

    private static boolean isVisible(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
