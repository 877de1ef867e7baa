package org.lensbridge.simulator.container;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * One encoded frame. Immutable: readers duplicate the buffers.
 *
 * @param key whether it is decoded without others; then it carries its parameter sets
 * @param keyInterval frames from one key frame to the next
 * @param data Annex B byte stream, or a JPEG, in as many pieces as it is kept in
 */
public record Picture(
        VideoCodec codec,
        boolean key,
        int width,
        int height,
        int framesPerSecond,
        int keyInterval,
        List<ByteBuffer> data) {
    public Picture {
        data = List.copyOf(data);
    }
}
