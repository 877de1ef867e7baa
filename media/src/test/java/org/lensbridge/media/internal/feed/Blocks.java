package org.lensbridge.media.internal.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;

/** Blocks for tests, on the heap. */
final class Blocks {
    static final Head HEAD =
            new Head("text/plain", ByteBuffer.allocate(0), List.of(MediaFormat.video(Codec.H264, 0, 0)));

    private Blocks() {}

    static Block block(long sequence, boolean start, String... parts) {
        ByteBuffer[] buffers = new ByteBuffer[parts.length];
        for (int i = 0; i < parts.length; i++) {
            buffers[i] = ByteBuffer.wrap(parts[i].getBytes(StandardCharsets.US_ASCII));
        }
        MediaFrame frame = new MediaFrame(0, Duration.ZERO, Instant.EPOCH, start, buffers[parts.length - 1]);
        return new Block(sequence, HEAD, frame, start, () -> buffers);
    }
}
