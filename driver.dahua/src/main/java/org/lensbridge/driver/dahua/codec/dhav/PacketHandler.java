package org.lensbridge.driver.dahua.codec.dhav;

import java.nio.ByteBuffer;

/** Takes what a {@link ContainerDemuxer} finds, on the thread that feeds it. */
public interface PacketHandler {
    /**
     * Where the payload of a packet goes that has one.
     *
     * @param size in bytes, 1 to the demuxer's limit
     * @return a buffer that the demuxer fills from its position on; one with less than {@code size} bytes remaining lets the payload be passed over
     */
    ByteBuffer place(Packet packet, int size);

    /**
     * A complete packet; false when no more are wanted.
     *
     * @param payload ready to be read; empty for a packet without one, and when it was passed over
     */
    boolean packet(Packet packet, ByteBuffer payload);
}
