package org.lensbridge.media;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.registry.StreamKey;

/** Pushes what looks like H.264 into a stream of a {@link FakeHub}: 25 pictures a second, numbered. Confined. */
final class Pictures {
    static final StreamKey KEY = new StreamKey(FakeDevice.GATE, 1, StreamKey.CODED);
    static final Instant BEGAN = Instant.parse("2026-03-01T12:00:00Z");

    private final FakeHub hub;
    private final Random random = new Random(7);
    private int number;

    Pictures(FakeHub hub) {
        this.hub = hub;
    }

    /** Waits until somebody has subscribed, then tells what follows. */
    Pictures begin() {
        hub.format(KEY, Codec.H264);
        return this;
    }

    Pictures sound() {
        hub.push(KEY, new MediaFormat(1, Codec.PCMU, 0, 0, 8000, 1, ByteBuffer.allocate(0)));
        return this;
    }

    void key(int size) {
        push(0x65, size);
    }

    void delta(int size) {
        push(0x41, size);
    }

    /** A fiftieth of a second. */
    void sample() {
        hub.push(KEY, new MediaFrame(1, pts(), BEGAN.plus(pts()), true, ByteBuffer.allocate(160)));
    }

    private Duration pts() {
        return Duration.ofMillis(40L * number);
    }

    private void push(int type, int size) {
        byte[] noise = new byte[size];
        random.nextBytes(noise);
        ByteBuffer bytes = ByteBuffer.allocate(5 + size).putInt(1).put((byte) type);
        for (byte one : noise) {
            // No zeros: they could look like a start code.
            bytes.put((byte) (one | 1));
        }
        number++;
        hub.push(KEY, new MediaFrame(0, pts(), BEGAN.plus(pts()), type == 0x65, bytes.flip()));
    }
}
