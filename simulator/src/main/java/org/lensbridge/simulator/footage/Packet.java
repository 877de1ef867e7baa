package org.lensbridge.simulator.footage;

import java.nio.ByteBuffer;
import java.util.List;
import org.lensbridge.simulator.container.Container;

/**
 * One packet of a stream. Immutable: readers duplicate the buffers.
 *
 * @param millis the device's clock, in milliseconds since 1970 as if it were UTC
 * @param video whether it carries a frame, else sound
 * @param key whether the frame is decoded without others
 */
public record Packet(long millis, boolean video, boolean key, List<ByteBuffer> bytes) {
    public Packet {
        bytes = List.copyOf(bytes);
    }

    public int length() {
        return Container.length(bytes);
    }
}
