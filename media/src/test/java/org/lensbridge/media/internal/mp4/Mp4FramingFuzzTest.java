package org.lensbridge.media.internal.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.media.internal.feed.Block;
import org.lensbridge.media.internal.feed.Framed;
import org.lensbridge.media.internal.feed.Framer;

class Mp4FramingFuzzTest {
    private static final byte[] SETS = {
        0, 0, 0, 1, 0x67, 0x42, (byte) 0xc0, 0x0a, (byte) 0xd9, 4, 0x26, (byte) 0xc0, 0, 0, 0, 1, 0x68, (byte) 0xcb
    };

    /** Heads of units of both codecs, of none, and of ADTS. */
    private static final byte[][] STARTS = {
        {0, 0, 1, 0x67, 0x64},
        {0, 0, 1, 0x68, (byte) 0xcb},
        {0, 0, 1, 0x65, 0x11},
        {0, 0, 1, 0x40, 1},
        {0, 0, 1, 0x42, 1},
        {0, 0, 1, 0x44, 1},
        {0, 0, 1, 0x26, 1},
        {0, 0, 1, 0, 0},
        {(byte) 0xff, (byte) 0xf1, 0x6c, 0x40, 2}
    };

    @FuzzTest
    void writesWholeBoxesWhateverCameraAndParameterSetsAre(byte[] input) {
        for (Codec codec : List.of(Codec.H264, Codec.H265)) {
            Framer framer = new Framer(new Mp4Framing(false));
            framer.format(new MediaFormat(0, codec, 0, 0, 0, 0, ByteBuffer.wrap(input)));
            framer.format(new MediaFormat(1, Codec.AAC, 0, 0, 8000, 1, ByteBuffer.allocate(0)));
            for (int track = 0; track < 2; track++) {
                framer.frame(frame(track, input)).ifPresent(Mp4FramingFuzzTest::check);
            }
        }
        Mp4Framing framing = new Mp4Framing(true);
        MediaFormat video = new MediaFormat(0, Codec.H264, 0, 0, 0, 0, ByteBuffer.wrap(SETS));
        MediaFormat sound = new MediaFormat(1, Codec.AAC, 0, 0, 8000, 1, ByteBuffer.allocate(0));
        framing.head(List.of(video, sound)).orElseThrow();
        for (int track = 0; track < 2; track++) {
            Optional<Framed> framed = framing.frame(frame(track, input));
            framed.ifPresent(whole -> boxes(whole.buffers(), input.length));
        }
    }

    @Test
    void writesWholeBoxesOfRandomUnits() {
        Random random = new Random(20260601);
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            for (int at = 0; at + 5 < bytes.length; at += 1 + random.nextInt(700)) {
                System.arraycopy(STARTS[random.nextInt(STARTS.length)], 0, bytes, at, 5);
            }
            writesWholeBoxesWhateverCameraAndParameterSetsAre(bytes);
        }
    }

    private static void check(Block block) {
        boxes(new ByteBuffer[] {block.head().start()}, 1 << 20);
        boxes(block.lasting(), block.frame().size());
    }

    /** All bytes are in boxes, and there are not many more of them than came. */
    private static void boxes(ByteBuffer[] buffers, int came) {
        int size = 0;
        for (ByteBuffer buffer : buffers) {
            size += buffer.remaining();
        }
        ByteBuffer whole = ByteBuffer.allocate(size);
        for (ByteBuffer buffer : buffers) {
            whole.put(buffer.duplicate());
        }
        whole.flip();
        while (whole.hasRemaining()) {
            int box = whole.getInt(whole.position());
            assertTrue(box >= 8 && box <= whole.remaining(), "a box of " + box);
            whole.position(whole.position() + box);
        }
        assertEquals(0, whole.remaining());
        assertTrue(size <= 512 + 4 * came, size + " bytes of " + came);
    }

    private static MediaFrame frame(int track, byte[] payload) {
        return new MediaFrame(track, Duration.ZERO, Instant.EPOCH, true, ByteBuffer.wrap(payload));
    }
}
