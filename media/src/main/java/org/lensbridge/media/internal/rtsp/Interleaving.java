package org.lensbridge.media.internal.rtsp;

import java.nio.ByteBuffer;

/** Packets on the connection of a session, RFC 2326, 10.12: each behind a dollar sign, its channel and its length. Stateless. */
final class Interleaving {
    static final int HEAD = 4;

    private Interleaving() {}

    /** A packet with its head. */
    static ByteBuffer framed(int channel, ByteBuffer packet) {
        return ByteBuffer.allocate(HEAD + packet.remaining())
                .put((byte) '$')
                .put((byte) channel)
                .putShort((short) packet.remaining())
                .put(packet.duplicate())
                .flip();
    }

    /** A copy in which packets with an even channel have the channel {@code first}, others {@code second}. */
    static ByteBuffer moved(ByteBuffer framed, int first, int second) {
        ByteBuffer copy =
                ByteBuffer.allocate(framed.remaining()).put(framed.duplicate()).flip();
        for (int at = 0; at + HEAD <= copy.limit(); at += HEAD + (copy.getShort(at + 2) & 0xffff)) {
            copy.put(at + 1, (byte) ((copy.get(at + 1) & 1) == 0 ? first : second));
        }
        return copy;
    }
}
