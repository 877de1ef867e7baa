package org.lensbridge.media.internal.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What the server sends over a web socket (RFC 6455, 5.2): never masked, never in fragments. Pure. */
final class ServerFrames {
    private static final int LAST = 0x80;
    private static final int TEXT = 1;
    private static final int BYTES = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int MOST_HEAD = 10;

    private ServerFrames() {}

    static ByteBuffer text(String message) {
        return whole(TEXT, message.getBytes(StandardCharsets.UTF_8));
    }

    static ByteBuffer ping() {
        return whole(PING, new byte[0]);
    }

    static ByteBuffer pong(byte[] payload) {
        return whole(PONG, payload);
    }

    static ByteBuffer close(int status) {
        return whole(CLOSE, new byte[] {(byte) (status >> 8), (byte) status});
    }

    /** What precedes the bytes of a segment: the frame's head, the stream's number and the segment's kind. */
    static ByteBuffer segment(int id, int kind, int size) {
        ByteBuffer head = ByteBuffer.allocate(MOST_HEAD + 5);
        head(head, BYTES, size + 5L);
        return head.putInt(id).put((byte) kind).flip();
    }

    private static ByteBuffer whole(int code, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(MOST_HEAD + payload.length);
        head(frame, code, payload.length);
        return frame.put(payload).flip();
    }

    private static void head(ByteBuffer to, int code, long size) {
        to.put((byte) (LAST | code));
        if (size < 126) {
            to.put((byte) size);
        } else if (size <= 0xffff) {
            to.put((byte) 126).putShort((short) size);
        } else {
            to.put((byte) 127).putLong(size);
        }
    }
}
