package org.lensbridge.simulator.rtsp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Takes requests and interleaved packets out of what a client sends, however it is cut. Confined to the event loop. */
final class RtspReader {
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final int LARGEST_BODY = 64 * 1024;
    private static final int MOST_HEADERS = 50;

    private final Taker taker;
    private ByteBuffer bytes = ByteBuffer.allocate(4096).flip();

    /** Who gets what was read. The packet's buffer is good until the call ends. */
    interface Taker {
        void request(RtspRequest request);

        void packet(int channel, ByteBuffer packet);
    }

    RtspReader(Taker taker) {
        this.taker = taker;
    }

    /** Fails for what is no RTSP. */
    void read(ByteBuffer more) throws IOException {
        if (bytes.capacity() - bytes.remaining() < more.remaining()) {
            bytes = ByteBuffer.allocate(bytes.remaining() + more.remaining() + 4096)
                    .put(bytes)
                    .flip();
        }
        bytes.compact().put(more).flip();
        boolean progress = true;
        while (progress && bytes.hasRemaining()) {
            byte first = bytes.get(bytes.position());
            if (first == '\r' || first == '\n') {
                bytes.get();
            } else {
                progress = first == '$' ? packet() : request();
            }
        }
    }

    private boolean packet() {
        int at = bytes.position();
        int length = bytes.remaining() < 4 ? -1 : bytes.getShort(at + 2) & 0xffff;
        if (length < 0 || bytes.remaining() < 4 + length) {
            return false;
        }
        bytes.position(at + 4 + length);
        taker.packet(bytes.get(at + 1) & 0xff, bytes.slice(at + 4, length));
        return true;
    }

    private boolean request() throws IOException {
        int end = endOfHead();
        if (end < 0) {
            if (bytes.remaining() > LONGEST_HEAD) {
                throw new IOException("A head without end");
            }
            return false;
        }
        String head = StandardCharsets.UTF_8
                .decode(bytes.slice(bytes.position(), end))
                .toString();
        RtspRequest request = parse(head);
        String length = request.headers().getOrDefault("content-length", "0");
        if (!length.matches("\\d{1,5}") || Integer.parseInt(length) > LARGEST_BODY) {
            throw new IOException("A body that is too long");
        }
        if (bytes.remaining() < end + Integer.parseInt(length)) {
            return false;
        }
        bytes.position(bytes.position() + end + Integer.parseInt(length));
        taker.request(request);
        return true;
    }

    /** Bytes up to behind the empty line; -1 when it has not come. */
    private int endOfHead() {
        int most = Math.min(bytes.limit(), bytes.position() + LONGEST_HEAD);
        for (int at = bytes.position(); at < most; at++) {
            if (bytes.get(at) == '\n') {
                int next = at + 1 < most && bytes.get(at + 1) == '\r' ? at + 2 : at + 1;
                if (next < most && bytes.get(next) == '\n') {
                    return next + 1 - bytes.position();
                }
            }
        }
        return -1;
    }

    private static RtspRequest parse(String head) throws IOException {
        String[] lines = head.split("\r?\n");
        String[] words = lines[0].split(" ");
        if (words.length != 3 || !words[2].startsWith("RTSP/") || lines.length > MOST_HEADERS) {
            throw new IOException("No RTSP request");
        }
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 1) {
                throw new IOException("No RTSP header");
            }
            headers.put(
                    lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        return new RtspRequest(words[0], words[1], headers);
    }
}
