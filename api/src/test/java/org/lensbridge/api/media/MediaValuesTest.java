package org.lensbridge.api.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaValuesTest {
    @Test
    void payloadViewsAreIndependent() {
        MediaFrame frame = frame(ByteBuffer.wrap(new byte[] {1, 2, 3, 4}));
        ByteBuffer first = frame.payload();
        ByteBuffer second = frame.payload();
        assertNotSame(first, second);
        first.position(3).limit(3);
        assertEquals(1, second.get());
        assertEquals(4, frame.payload().remaining());
    }

    @Test
    void payloadViewsAreReadOnly() {
        MediaFrame heap = frame(ByteBuffer.allocate(4));
        MediaFrame direct = frame(ByteBuffer.allocateDirect(4));
        assertThrows(ReadOnlyBufferException.class, () -> heap.payload().put((byte) 1));
        assertThrows(ReadOnlyBufferException.class, () -> direct.payload().put(0, (byte) 1));
        assertTrue(!heap.payload().hasArray());
    }

    @Test
    void payloadIsWhatRemainsInTheBuffer() {
        ByteBuffer slab = ByteBuffer.wrap(new byte[] {0, 1, 2, 3, 0});
        slab.position(1).limit(4);
        MediaFrame frame = frame(slab);
        slab.clear();
        assertEquals(3, frame.size());
        assertEquals(0, frame.payload().position());
        assertEquals(ByteBuffer.wrap(new byte[] {1, 2, 3}), frame.payload());
    }

    @Test
    void payloadIsNotCopied() {
        byte[] bytes = {1};
        MediaFrame frame = frame(ByteBuffer.wrap(bytes));
        bytes[0] = 7;
        assertEquals(7, frame.payload().get());
    }

    @Test
    void configurationIsCopiedAndReadOnly() {
        byte[] bytes = {1, 2};
        ByteBuffer given = ByteBuffer.wrap(bytes);
        MediaFormat format = new MediaFormat(0, Codec.H264, 640, 480, 0, 0, given);
        bytes[0] = 7;
        assertEquals(2, given.remaining());
        assertEquals(1, format.configuration().get());
        assertEquals(2, format.configuration().remaining());
        assertThrows(ReadOnlyBufferException.class, () -> format.configuration().put((byte) 1));
    }

    @Test
    void formatsRefuseNegativeNumbers() {
        assertThrows(IllegalArgumentException.class, () -> MediaFormat.video(Codec.JPEG, -1, 480));
        assertThrows(
                IllegalArgumentException.class,
                () -> new MediaFormat(-1, Codec.JPEG, 0, 0, 0, 0, ByteBuffer.allocate(0)));
    }

    @Test
    void imagesShareTheirBytesReadOnly() {
        Image image = new Image("image/jpeg", Instant.EPOCH, ByteBuffer.wrap(new byte[] {1, 2}));
        image.content().get();
        assertEquals(2, image.content().remaining());
        assertThrows(ReadOnlyBufferException.class, () -> image.content().put((byte) 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a b", "ä", "a?b", "..%2f"})
    void profileTokensAreSafeInUrls(String token) {
        assertThrows(IllegalArgumentException.class, () -> new StreamProfile(token, "", Codec.H264, 0, 0, 0));
    }

    @Test
    void profilesRefuseImpossibleRates() {
        assertThrows(IllegalArgumentException.class, () -> new StreamProfile("main", "", Codec.H264, 0, 0, Double.NaN));
        assertEquals("main", new StreamProfile("main", "", Codec.H264, 0, 0, 25).token());
    }

    private static MediaFrame frame(ByteBuffer payload) {
        return new MediaFrame(0, Duration.ZERO, Instant.EPOCH, true, payload);
    }
}
