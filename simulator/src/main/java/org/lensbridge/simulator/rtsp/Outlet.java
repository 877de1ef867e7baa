package org.lensbridge.simulator.rtsp;

import java.nio.ByteBuffer;

/** The way of one track to one client. Confined to the event loop. */
interface Outlet extends AutoCloseable {
    /** False when the client is too slow and the frame was left out. */
    boolean send(Burst burst);

    /** RTCP. */
    void report(ByteBuffer packet);

    /** About half of a frame, and no more. */
    void half(Burst burst);

    /** The value of {@code Transport} in the answer. */
    String agreed();

    @Override
    void close();
}
