package org.lensbridge.transport.internal.rtsp;

import java.io.IOException;
import java.nio.channels.SocketChannel;

/** A connection to an RTSP server. Confined to one thread, but for {@link #until} and {@link #close}. */
public interface RtspLink {
    /**
     * Reads some bytes.
     *
     * @return how many; 0 when none came in so many milliseconds, -1 at the end
     */
    int read(byte[] into, int millis) throws IOException;

    /** Writes all of the bytes. */
    void write(byte[] bytes) throws IOException;

    /** Is closed at this moment, in the time of {@link System#nanoTime()}, unless another one is named before. */
    void until(long deadline);

    /** Whether it was closed for that. */
    boolean isOverdue();

    /** Its channel. */
    SocketChannel channel();

    /** Leaves reading and writing to the caller, who uses the channel; no deadline ends it any more. */
    void detach();

    /** Closes it. Idempotent. */
    void close();
}
