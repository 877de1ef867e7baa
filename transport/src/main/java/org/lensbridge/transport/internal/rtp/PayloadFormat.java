package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;

/** How frames of one codec become packets. Confined. */
public interface PayloadFormat {
    /** As in {@code a=rtpmap}: {@code H264/90000}. */
    String encoding();

    /** The clock of the timestamps, in hertz. */
    int rate();

    /** As in {@code a=fmtp}; empty when there is nothing to say. */
    String parameters();

    /** Another attribute of the description, without {@code a=}; empty without. */
    default String attribute() {
        return "";
    }

    /** The payload type of RFC 3551; -1 when there is none. */
    default int fixedType() {
        return -1;
    }

    /** Plans the packets of a frame: what is between the buffer's position and limit, which stay. A frame that cannot be sent has none. */
    void plan(ByteBuffer frame, boolean key, PacketPlan plan);
}
