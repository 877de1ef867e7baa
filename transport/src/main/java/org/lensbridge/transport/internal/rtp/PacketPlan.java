package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Of what the packets of one frame are made: pieces of the frame, and bytes that a payload format puts before them. Its memory is used again for the next
 * frame. Confined.
 */
public final class PacketPlan {
    /** In front of each packet on the connection of an RTSP session: {@code $}, the channel and the length (RFC 2326, 10.12). */
    private static final int FRAMING = 4;

    /** For each piece where it begins, in the frame or (by its complement) in the bytes that were put, and its length. */
    private int[] pieces = new int[256];
    /** For each packet its first piece, whether it is marked, its size, and how much later its time is. */
    private int[] packets = new int[256];

    private byte[] put = new byte[256];
    private final int most;
    private int pieceCount;
    private int packetCount;
    private int putCount;
    private boolean swapped;
    private long total;

    /** For packets with up to so many bytes, heads included. */
    public PacketPlan(int mostBytes) {
        most = mostBytes - RtpHead.BYTES;
    }

    /** The most bytes behind a packet's head. */
    int most() {
        return most;
    }

    public int packets() {
        return packetCount;
    }

    /** The bytes of all packets with their framing. */
    public long total() {
        return total;
    }

    public void clear() {
        pieceCount = 0;
        packetCount = 0;
        putCount = 0;
        total = 0;
        swapped = false;
    }

    /** A packet begins. */
    void packet() {
        packet(0);
    }

    /** A packet begins whose samples come so many ticks behind the frame's first. */
    void packet(int later) {
        if (4 * packetCount + 4 > packets.length) {
            packets = Arrays.copyOf(packets, 2 * packets.length);
        }
        packets[4 * packetCount] = pieceCount;
        packets[4 * packetCount + 1] = 0;
        packets[4 * packetCount + 2] = 0;
        packets[4 * packetCount + 3] = later;
        packetCount++;
        total += FRAMING + RtpHead.BYTES;
    }

    /** The packet that began last is marked. */
    void mark() {
        if (packetCount > 0) {
            packets[4 * packetCount - 3] = 0x80;
        }
    }

    /** A byte of the payload format's own. */
    void put(int one) {
        if (putCount == put.length) {
            put = Arrays.copyOf(put, 2 * put.length);
        }
        boolean goesOn = pieceCount > packets[4 * packetCount - 4] && pieces[2 * pieceCount - 2] < 0;
        if (goesOn) {
            pieces[2 * pieceCount - 1]++;
        } else {
            piece(~putCount, 1);
        }
        put[putCount++] = (byte) one;
        grow(1);
    }

    void putShort(int two) {
        put(two >> 8);
        put(two);
    }

    /** Bytes of the frame. */
    void copy(int from, int count) {
        piece(from, count);
        grow(count);
    }

    /** Bytes of the frame are samples of 16 bits whose bytes change places. */
    void swap() {
        swapped = true;
    }

    private void piece(int from, int count) {
        if (2 * pieceCount + 2 > pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * pieces.length);
        }
        pieces[2 * pieceCount] = from;
        pieces[2 * pieceCount + 1] = count;
        pieceCount++;
    }

    private void grow(int count) {
        packets[4 * packetCount - 2] += count;
        total += count;
    }

    /** Writes all packets, each with its framing, and where each begins; returns the bytes behind their heads. */
    public long write(ByteBuffer frame, ByteBuffer out, int[] begins, Head head) {
        int at = out.position();
        long payload = 0;
        for (int packet = 0; packet < packetCount; packet++) {
            int size = packets[4 * packet + 2];
            begins[packet] = at;
            out.putInt(at, '$' << 24 | head.channel << 16 | RtpHead.BYTES + size);
            out.putInt(at + 4, 0x8000_0000 | (packets[4 * packet + 1] | head.type) << 16 | head.sequence++ & 0xffff);
            out.putInt(at + 8, head.timestamp + packets[4 * packet + 3]);
            out.putInt(at + 12, head.source);
            at += FRAMING + RtpHead.BYTES;
            int last = packet + 1 < packetCount ? packets[4 * packet + 4] : pieceCount;
            for (int piece = packets[4 * packet]; piece < last; piece++) {
                at = write(frame, out, at, pieces[2 * piece], pieces[2 * piece + 1]);
            }
            payload += size;
        }
        begins[packetCount] = at;
        out.position(at);
        return payload;
    }

    private int write(ByteBuffer frame, ByteBuffer out, int at, int from, int count) {
        if (from < 0) {
            out.put(at, put, ~from, count);
        } else if (swapped) {
            for (int i = 0; i + 1 < count; i += 2) {
                out.putShort(at + i, Short.reverseBytes(frame.getShort(from + i)));
            }
        } else {
            out.put(at, frame, from, count);
        }
        return at + count;
    }

    /** What the heads of packets have in common; the sequence goes on with each. Confined. */
    public static final class Head {
        public int channel;
        public int type;
        public int sequence;
        public int timestamp;
        public int source;
    }
}
