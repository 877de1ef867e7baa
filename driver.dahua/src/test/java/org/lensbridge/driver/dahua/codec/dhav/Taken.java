package org.lensbridge.driver.dahua.codec.dhav;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a demuxer finds. */
final class Taken implements PacketHandler {
    static final int LONGEST = 1 << 16;

    final List<Packet> packets = new ArrayList<>();
    final List<byte[]> payloads = new ArrayList<>();
    final ContainerDemuxer demuxer = new ContainerDemuxer(this, LONGEST);
    int most = Integer.MAX_VALUE;

    /** All that is found in bytes that come in pieces of a size. */
    static Taken from(byte[] bytes, int piece) {
        Taken taken = new Taken();
        taken.feed(bytes, piece);
        return taken;
    }

    void feed(byte[] bytes, int piece) {
        for (int at = 0; at < bytes.length; at += piece) {
            demuxer.feed(ByteBuffer.wrap(bytes, at, Math.min(piece, bytes.length - at)));
        }
    }

    @Override
    public ByteBuffer place(Packet packet, int size) {
        if (size < 1 || size > LONGEST) {
            throw new AssertionError("a payload of " + size);
        }
        return ByteBuffer.allocate(packet.kind() == Packet.Kind.AUXILIARY ? 0 : size);
    }

    @Override
    public boolean packet(Packet packet, ByteBuffer payload) {
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        packets.add(packet);
        payloads.add(bytes);
        return packets.size() < most;
    }
}
