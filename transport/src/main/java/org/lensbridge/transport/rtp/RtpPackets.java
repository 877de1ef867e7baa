package org.lensbridge.transport.rtp;

import java.nio.ByteBuffer;

/**
 * The packets of one frame in one block: each behind the four bytes that announce it on the connection of an RTSP session. Who has a connection writes
 * the block as it is; who sends datagrams sends {@link #packet}s. Immutable.
 */
public final class RtpPackets {
    private static final int FRAMING = 4;

    private final ByteBuffer bytes;
    private final int[] begins;

    /** The places are where packets begin in the block, and the end. */
    RtpPackets(ByteBuffer bytes, int[] begins) {
        this.bytes = bytes.asReadOnlyBuffer();
        this.begins = begins;
    }

    /** All packets with their framing: a fresh read-only view. */
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }

    /** How many packets; 0 for a frame that cannot be sent. */
    public int count() {
        return begins.length - 1;
    }

    /** A packet from 0 without its framing: a fresh read-only view. */
    public ByteBuffer packet(int index) {
        int from = begins[index] + FRAMING;
        return bytes.slice(from, begins[index + 1] - from);
    }

    /** The number of a packet, 0 to 65,535. */
    public int sequence(int index) {
        return bytes.getShort(begins[index] + FRAMING + 2) & 0xffff;
    }
}
