package org.lensbridge.media.internal.rtsp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns the bytes of one connection into requests and interleaved frames, in whatever pieces they arrive. Holds at most {@code limit} bytes and
 * looks at each byte once; frames that do not fit are left out. Confined to one thread; of no further use after an exception.
 */
final class RtspReader {
    private static final int FIRST = 1024;
    private static final int FRAME_HEAD = 4;
    private static final int MOST_HEADERS = 64;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}");
    private static final Pattern METHOD = Pattern.compile("[A-Z_]{1,32}");
    private static final Pattern URI = Pattern.compile("[!-~]{1,2048}");
    private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,10}");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,8}");

    private final int limit;
    private byte[] bytes = new byte[0];
    private int end;
    private int scanned;
    private int skip;
    /** A request whose body is not yet there. */
    private Optional<RtspRequest> bodiless = Optional.empty();

    private int bodyLength;

    /** A reader that refuses requests of more than {@code limit} bytes, body included. */
    RtspReader(int limit) {
        this.limit = limit;
    }

    /** Takes as many bytes as there is room for; what remains has to wait for {@link #next}. */
    void feed(ByteBuffer input) {
        int left = Math.min(skip, input.remaining());
        input.position(input.position() + left);
        skip -= left;
        int count = Math.min(input.remaining(), limit - end);
        if (end + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(FIRST, Math.max(end + count, bytes.length * 2))));
        }
        input.get(bytes, end, count);
        end += count;
    }

    /** Whether bytes wait that are not yet a whole request or frame. */
    boolean started() {
        return end > 0 || skip > 0 || bodiless.isPresent();
    }

    /** The next complete request or frame, if the bytes so far hold one. */
    Optional<RtspInput> next() throws BadRtspException {
        if (bodiless.isPresent()) {
            return withBody(bodiless.get());
        }
        skipEmptyLines();
        if (end == 0 || skip > 0) {
            return Optional.empty();
        }
        return bytes[0] == '$' ? frame() : request();
    }

    private Optional<RtspInput> frame() {
        if (end < FRAME_HEAD) {
            return Optional.empty();
        }
        int channel = bytes[1] & 0xff;
        int length = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        int whole = FRAME_HEAD + length;
        if (whole > limit) {
            int here = Math.min(end, whole);
            skip = whole - here;
            drop(here);
            return Optional.of(new ClientFrame(channel, ByteBuffer.allocate(0)));
        }
        if (end < whole) {
            return Optional.empty();
        }
        ByteBuffer content = ByteBuffer.wrap(Arrays.copyOfRange(bytes, FRAME_HEAD, whole));
        drop(whole);
        return Optional.of(new ClientFrame(channel, content));
    }

    private Optional<RtspInput> request() throws BadRtspException {
        int headEnd = endOfHead();
        if (headEnd < 0) {
            if (end == limit) {
                throw new BadRtspException(400, "The request is longer than " + limit + " bytes.");
            }
            return Optional.empty();
        }
        String[] lines = new String(bytes, 0, headEnd, StandardCharsets.ISO_8859_1).split("\r?\n");
        String[] words = lines[0].split(" ", -1);
        if (words.length != 3
                || !METHOD.matcher(words[0]).matches()
                || !URI.matcher(words[1]).matches()) {
            throw new BadRtspException(400, "The request line is not: method, address, version.");
        }
        if (!words[2].equals("RTSP/1.0")) {
            throw new BadRtspException(505, "This server speaks RTSP/1.0.");
        }
        Map<String, String> headers = headers(lines);
        if (!SEQUENCE.matcher(headers.getOrDefault("cseq", "")).matches()) {
            throw new BadRtspException(400, "The request has no CSeq.");
        }
        String length = headers.getOrDefault("content-length", "0");
        if (!LENGTH.matcher(length).matches() || headEnd + Integer.parseInt(length) > limit) {
            throw new BadRtspException(413, "The request's body is too long.");
        }
        drop(headEnd);
        bodyLength = Integer.parseInt(length);
        return withBody(new RtspRequest(words[0], words[1], headers, ""));
    }

    private Optional<RtspInput> withBody(RtspRequest head) {
        if (end < bodyLength) {
            bodiless = Optional.of(head);
            return Optional.empty();
        }
        String body = new String(bytes, 0, bodyLength, StandardCharsets.ISO_8859_1);
        drop(bodyLength);
        bodiless = Optional.empty();
        return Optional.of(new RtspRequest(head.method(), head.uri(), head.headers(), body));
    }

    private static Map<String, String> headers(String[] lines) throws BadRtspException {
        if (lines.length > MOST_HEADERS) {
            throw new BadRtspException(400, "The request has more than " + MOST_HEADERS + " lines.");
        }
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 1 || !NAME.matcher(lines[i].substring(0, colon)).matches()) {
                throw new BadRtspException(400, "A header line has no name.");
            }
            String value = lines[i].substring(colon + 1).strip();
            if (value.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f)) {
                throw new BadRtspException(400, "A header value holds a control character.");
            }
            headers.merge(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    value,
                    (first, second) -> first + ", " + second);
        }
        return headers;
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
}
