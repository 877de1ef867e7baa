package org.lensbridge.transport.internal.rtsp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.rtsp.RtspLimits;

/**
 * Takes a playing connection apart where its bytes lie, RFC 2326, 10.12: frames of media, and messages between them, whose bodies are passed over.
 * Where something else lies between, as some devices send it, it goes on at what looks like a frame again. It keeps no more than what is not whole.
 * Confined.
 */
final class InterleavedReader {
    /** How much a reader needs in front of new bytes. */
    static final int MOST_KEPT = 4 + 0xffff;

    private static final int FRAME = 4;
    private static final int MOST_ASTRAY = 256 << 10;
    private static final int MOST_BETWEEN = 16;
    private static final int FIRST_SIZE = 2 << 10;
    private static final int LONGEST_METHOD = 30;
    private static final byte[] REPLY = "RTSP/1.".getBytes(StandardCharsets.US_ASCII);
    /** The shortest packet of RTCP. */
    private static final int SHORTEST = 8;

    private final int longestHead;
    private final boolean[] channels;
    private final Taker taker;
    private byte[] kept = new byte[FIRST_SIZE];
    private int keptSize;
    private int searched;
    private int skip;
    private int stray;
    private boolean astray;

    /** Takes what is found; both return false to end it. */
    interface Taker {
        /** The content of a frame, from the buffer's position to its limit; the bytes are another's afterwards. */
        boolean frame(int channel, ByteBuffer content);

        /** A message without its body. */
        boolean message(RtspMessage.Text message);
    }

    /**
     * For a session.
     *
     * @param channels which of the 256 are expected
     */
    InterleavedReader(RtspLimits limits, boolean[] channels, Taker taker) {
        longestHead = Math.min(limits.head(), MOST_KEPT - FRAME);
        this.channels = channels.clone();
        this.taker = taker;
    }

    /** Puts what was kept into the buffer, behind which new bytes are put. */
    void begin(ByteBuffer buffer) {
        buffer.clear().put(kept, 0, keptSize);
    }

    /**
     * Takes apart what lies between the buffer's position and its limit, and keeps what is not whole.
     *
     * @return false when the taker wants no more
     * @throws CameraException PROTOCOL for too much that is neither
     */
    boolean take(ByteBuffer buffer) {
        while (buffer.hasRemaining()) {
            int before = buffer.position();
            if (!step(buffer)) {
                return false;
            }
            if (buffer.position() == before && skip == 0) {
                break;
            }
            searched = 0;
        }
        keptSize = buffer.remaining();
        if (keptSize > kept.length) {
            kept = new byte[Math.min(MOST_KEPT, Math.max(keptSize, 2 * kept.length))];
        }
        buffer.get(kept, 0, keptSize);
        return true;
    }

    private boolean step(ByteBuffer buffer) {
        if (skip > 0) {
            int size = Math.min(skip, buffer.remaining());
            buffer.position(buffer.position() + size);
            skip -= size;
            return true;
        }
        if (astray) {
            search(buffer);
            if (astray) {
                return true;
            }
        }
        byte first = buffer.get(buffer.position());
        if (first == '$') {
            return frame(buffer);
        }
        if (first == '\r' || first == '\n') {
            buffer.get();
            return true;
        }
        if (first >= 'A' && first <= 'Z' && isMethod(buffer)) {
            return text(buffer);
        }
        lose(buffer, 1);
        return true;
    }

    private boolean frame(ByteBuffer buffer) {
        int at = buffer.position();
        if (buffer.remaining() < FRAME) {
            return true;
        }
        int channel = buffer.get(at + 1) & 0xff;
        int size = size(buffer, at);
        if (!channels[channel]) {
            skip = FRAME + size;
            return true;
        }
        int end = buffer.limit();
        int next = at + FRAME + size;
        if (next > end) {
            return true;
        }
        stray = 0;
        buffer.limit(next).position(at + FRAME);
        boolean more = taker.frame(channel, buffer);
        buffer.limit(end).position(next);
        return more;
    }

    private static int size(ByteBuffer buffer, int at) {
        return (buffer.get(at + 2) & 0xff) << 8 | buffer.get(at + 3) & 0xff;
    }

    /** Whether a request or a reply begins here, as far as it has come. */
    private static boolean isMethod(ByteBuffer buffer) {
        int at = buffer.position();
        for (int i = 0; i < Math.min(LONGEST_METHOD + 1, buffer.remaining()); i++) {
            byte next = buffer.get(at + i);
            if (next == ' ') {
                return true;
            }
            if (next == '/') {
                return isReply(buffer, at);
            }
            if ((next < 'A' || next > 'Z') && next != '_') {
                return false;
            }
        }
        return buffer.remaining() <= LONGEST_METHOD;
    }

    private static boolean isReply(ByteBuffer buffer, int at) {
        for (int i = 0; i < Math.min(REPLY.length, buffer.limit() - at); i++) {
            if (buffer.get(at + i) != REPLY[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean text(ByteBuffer buffer) {
        int at = buffer.position();
        int end = endOfHead(buffer);
        if (end < 0 ? buffer.remaining() > longestHead : end - at > longestHead) {
            lose(buffer, longestHead);
            return true;
        }
        if (end < 0) {
            return true;
        }
        byte[] head = new byte[end - at];
        buffer.get(head);
        Optional<RtspMessage.Text> message = RtspReader.head(new String(head, StandardCharsets.ISO_8859_1));
        int length = message.map(RtspReader::bodyLength).orElse(-1);
        if (length < 0) {
            astray(head.length);
            return true;
        }
        skip = length;
        return taker.message(message.get());
    }

    /** Behind the empty line; -1 when it has not come yet. */
    private int endOfHead(ByteBuffer buffer) {
        int from = buffer.position();
        int limit = Math.min(buffer.limit(), from + longestHead + 1);
        for (int at = from + Math.max(0, searched - 3); at < limit; at++) {
            if (buffer.get(at) == '\n') {
                int next = at + 1 < limit && buffer.get(at + 1) == '\r' ? at + 2 : at + 1;
                if (next < limit && buffer.get(next) == '\n') {
                    return next + 1;
                }
            }
        }
        searched = limit - from;
        return -1;
    }

    /** Passes over one byte, which counts for so many as were looked at in vain. */
    private void lose(ByteBuffer buffer, int looked) {
        buffer.get();
        astray(looked);
    }

    private void astray(int bytes) {
        astray = true;
        stray += bytes;
        if (stray > MOST_ASTRAY) {
            throw new CameraException(
                    Kind.PROTOCOL,
                    "The device sends something else between its packets, and no more packets. Open the stream again.");
        }
    }

    /** Goes to the next place that looks like a frame or a reply, and stops where that cannot be told yet. */
    private void search(ByteBuffer buffer) {
        int from = buffer.position();
        int at = from;
        while (at < buffer.limit() && astray) {
            byte first = buffer.get(at);
            if (first == '$' || first == REPLY[0]) {
                if (buffer.limit() - at < REPLY.length) {
                    break;
                }
                astray = first == '$' ? !looksLikeFrame(buffer, at) : !isReply(buffer, at);
            }
            at += astray ? 1 : 0;
        }
        buffer.position(at);
        if (at > from) {
            astrayStill(at - from);
        }
    }

    private void astrayStill(int bytes) {
        boolean still = astray;
        astray(bytes);
        astray = still;
    }

    private boolean looksLikeFrame(ByteBuffer buffer, int at) {
        int next = at + FRAME + size(buffer, at);
        return channels[buffer.get(at + 1) & 0xff]
                && next - at >= FRAME + SHORTEST
                && (buffer.get(at + FRAME) & 0xc0) == 0x80
                && isFollowed(buffer, next);
    }

    /** Whether a frame or a reply begins there or a little behind, as far as it has come: some devices fill up between their packets. */
    private boolean isFollowed(ByteBuffer buffer, int next) {
        int end = Math.min(buffer.limit() - 1, next + MOST_BETWEEN);
        for (int at = next; at < end; at++) {
            if (buffer.get(at) == '$' && channels[buffer.get(at + 1) & 0xff]) {
                return true;
            }
        }
        return end < next + MOST_BETWEEN || buffer.get(next) == REPLY[0];
    }
}
