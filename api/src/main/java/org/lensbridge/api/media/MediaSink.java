package org.lensbridge.api.media;

import java.nio.ByteBuffer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Where a driver pushes one stream. Implemented by the runtime for live streams, and by whoever asks for the playback of a
 * recording; used by one thread at a time.
 */
@ConsumerType
public interface MediaSink {
    /** The largest frame that is accepted, in bytes. */
    int MAXIMUM_FRAME = 16 << 20;

    /**
     * A writable buffer for one frame, its position 0 and its limit {@code size}. Usually direct memory, so that a
     * frame that was read from a socket is written to many without a copy.
     *
     * @throws IllegalArgumentException when {@code size} is not 1 to {@link #MAXIMUM_FRAME}
     */
    ByteBuffer allocate(int size);

    /**
     * Takes a packet. Never blocks.
     *
     * @return false when nobody wants more: the driver then closes the stream
     */
    boolean accept(MediaPacket packet);

    /**
     * Packets of this stream were lost on their way from the device; what they held is missing before the next frame. For statistics.
     *
     * @param packets how many, at least 1
     */
    default void lost(int packets) {}

    /** The stream has ended, by the device's will or a failure; the last call on a sink. Later calls have no effect. */
    void end(StreamEnd end);
}
