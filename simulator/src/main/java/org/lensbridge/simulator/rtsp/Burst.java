package org.lensbridge.simulator.rtsp;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The RTP packets of one frame. Sessions whose channel is the same share the bytes that go over TCP. Confined to the event loop. */
final class Burst {
    private final List<ByteBuffer> packets;
    private final Map<Integer, ByteBuffer> interleaved = new HashMap<>();

    Burst(List<ByteBuffer> packets) {
        this.packets = packets;
    }

    /** One datagram each; readers duplicate. */
    List<ByteBuffer> packets() {
        return packets;
    }

    /** All packets as they go over a connection (RFC 2326, section 10.12); a view of its own. */
    ByteBuffer interleaved(int channel) {
        return interleaved.computeIfAbsent(channel, this::frame).duplicate();
    }

    private ByteBuffer frame(int channel) {
        int bytes = packets.stream().mapToInt(packet -> 4 + packet.remaining()).sum();
        ByteBuffer framed = ByteBuffer.allocate(bytes);
        for (ByteBuffer packet : packets) {
            framed.put((byte) '$').put((byte) channel).putShort((short) packet.remaining());
            framed.put(packet.duplicate());
        }
        return framed.flip();
    }

    /** The same with zeros in front, which are neither packet nor answer. */
    ByteBuffer withJunk(int channel, int length) {
        ByteBuffer proper = interleaved(channel);
        return ByteBuffer.allocate(length + proper.remaining())
                .position(length)
                .put(proper)
                .flip();
    }
}
