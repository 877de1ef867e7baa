package org.lensbridge.transport.internal.rtsp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.rtsp.InterleavedFrame;
import org.lensbridge.transport.rtsp.RtspLimits;

/**
 * Takes the bytes of an RTSP server apart into messages and frames, RFC 2326, 6, 7 and 10.12. It keeps no more than one of them. Confined.
 */
final class RtspReader {
    private static final Pattern STATUS = Pattern.compile("RTSP/1\\.\\d (\\d{3})(?:\\s.*)?");
    private static final Pattern REQUEST = Pattern.compile("([A-Z_]{1,30}) \\S+ RTSP/1\\.\\d");
    private static final int MOST_HEADERS = 200;
    private static final int FRAME = 4;
    private static final int FIRST_SIZE = 4 << 10;
    private static final byte[] NO_BODY = {};

    private final RtspLimits limits;
    private byte[] bytes = new byte[FIRST_SIZE];
    private int from;
    private int to;
    /** Up to where no end of a head was found. */
    private int searched;

    RtspReader(RtspLimits limits) {
        this.limits = limits;
    }

    /** Takes the next bytes. All that came before were taken apart by {@link #next} as far as they were whole. */
    void feed(byte[] chunk, int size) {
        if (to + size > bytes.length) {
            int left = to - from;
            byte[] room = left + size > bytes.length ? new byte[Math.max(left + size, 2 * bytes.length)] : bytes;
            System.arraycopy(bytes, from, room, 0, left);
            bytes = room;
            searched = Math.max(0, searched - from);
            from = 0;
            to = left;
        }
        System.arraycopy(chunk, 0, bytes, to, size);
        to += size;
    }

    /**
     * The next one that is whole.
     *
     * @throws CameraException PROTOCOL for what is neither, or exceeds a limit
     */
    Optional<RtspMessage> next() {
        while (from < to && (bytes[from] == '\r' || bytes[from] == '\n')) {
            from++;
        }
        if (from == to) {
            return Optional.empty();
        }
        return bytes[from] == '$' ? frame() : text();
    }

    private Optional<RtspMessage> frame() {
        if (to - from < FRAME) {
            return Optional.empty();
        }
        int channel = bytes[from + 1] & 0xff;
        int size = (bytes[from + 2] & 0xff) << 8 | bytes[from + 3] & 0xff;
        if (to - from < FRAME + size) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(bytes, from + FRAME, from + FRAME + size);
        from += FRAME + size;
        return Optional.of(new RtspMessage.Media(new InterleavedFrame(channel, ByteBuffer.wrap(content))));
    }

    private Optional<RtspMessage> text() {
        int end = endOfHead();
        if (end < 0) {
            if (to - from > limits.head()) {
                throw broken("the head of a reply is too long");
            }
            return Optional.empty();
        }
        String head = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
        if (head.length() > limits.head()) {
            throw broken("the head of a reply is too long");
        }
        RtspMessage.Text told = head(head).orElseThrow(() -> broken("something else came"));
        int length = length(told);
        if (to - end < length) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOfRange(bytes, end, end + length);
        from = end + length;
        return Optional.of(new RtspMessage.Text(told.status(), told.method(), told.headers(), body));
    }

    /** What has come and was not taken apart; it is no part of this any more. */
    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(bytes, from, to);
        from = to;
        searched = 0;
        return rest;
    }

    /** A message without its body; empty for what is none. */
    static Optional<RtspMessage.Text> head(String head) {
        String[] lines = head.strip().split("\r?\n");
        Matcher reply = STATUS.matcher(lines[0]);
        Matcher request = REQUEST.matcher(lines[0]);
        if (reply.matches()) {
            return Optional.of(new RtspMessage.Text(Integer.parseInt(reply.group(1)), "", headers(lines), NO_BODY));
        }
        return request.matches()
                ? Optional.of(new RtspMessage.Text(0, request.group(1), headers(lines), NO_BODY))
                : Optional.empty();
    }

    /** Behind the empty line; -1 when it has not come yet. */
    private int endOfHead() {
        for (int at = Math.max(from, searched - 3); at < to; at++) {
            if (bytes[at] == '\n') {
                int next = at + 1 < to && bytes[at + 1] == '\r' ? at + 2 : at + 1;
                if (next < to && bytes[next] == '\n') {
                    searched = 0;
                    return next + 1;
                }
            }
            if (at == from && bytes[at] < ' ') {
                throw broken("something else came");
            }
        }
        searched = to;
        return -1;
    }

    private static Map<String, String> headers(String[] lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        String name = "";
        for (int i = 1; i < Math.min(lines.length, MOST_HEADERS); i++) {
            String line = lines[i];
            int colon = line.indexOf(':');
            boolean goesOn = !line.isEmpty() && line.charAt(0) <= ' ' && !name.isEmpty();
            if (goesOn) {
                headers.merge(name, line.strip(), (before, more) -> before + " " + more);
            } else if (colon > 0) {
                name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.merge(name, line.substring(colon + 1).strip(), (before, more) -> before + ", " + more);
            }
        }
        return headers;
    }

    private int length(RtspMessage.Text told) {
        int length = bodyLength(told);
        if (length < 0 || length > limits.body()) {
            throw broken("the body of a reply is too long");
        }
        return length;
    }

    /** How many bytes of a body follow; -1 for what is no number. */
    static int bodyLength(RtspMessage.Text told) {
        String stated = told.headers().getOrDefault("content-length", "0");
        return stated.matches("\\d{1,9}") ? Integer.parseInt(stated) : -1;
    }

    static CameraException broken(String what) {
        return new CameraException(
                Kind.PROTOCOL,
                "The device does not answer in RTSP, or exceeds its limits: " + what + ". Check the port.");
    }
}
