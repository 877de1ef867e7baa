package org.lensbridge.transport.websocket;

import java.nio.ByteBuffer;

/**
 * One frame, RFC 6455, 5.2.
 *
 * @param last whether it is the last one of its message
 */
record Frame(boolean last, int opcode, byte[] payload) {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    /** The most that a frame of control carries. */
    static final int MOST_CONTROL = 125;

    static final int SHORT_LENGTH = 126;
    static final int LONG_LENGTH = 127;
    static final int LAST = 0x80;
    static final int MASKED = 0x80;

    private static final int MOST_SHORT = 0xffff;

    /** Whether it stands beside messages and between their fragments. */
    static boolean isControl(int opcode) {
        return opcode >= CLOSE;
    }

    /** The frame as a client sends it: masked with these four bytes (5.3). */
    ByteBuffer masked(byte[] mask) {
        ByteBuffer bytes = ByteBuffer.allocate(14 + payload.length);
        bytes.put((byte) (opcode | (last ? LAST : 0)));
        if (payload.length <= MOST_CONTROL) {
            bytes.put((byte) (payload.length | MASKED));
        } else if (payload.length <= MOST_SHORT) {
            bytes.put((byte) (SHORT_LENGTH | MASKED)).putShort((short) payload.length);
        } else {
            bytes.put((byte) (LONG_LENGTH | MASKED)).putLong(payload.length);
        }
        bytes.put(mask);
        for (int i = 0; i < payload.length; i++) {
            bytes.put((byte) (payload[i] ^ mask[i & 3]));
        }
        return bytes.flip();
    }
}
