package org.lensbridge.transport.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Optional;

class H264PictureFuzzTest {
    @FuzzTest
    void readsAPictureOrNothingAndLeavesTheBuffer(byte[] input) {
        ByteBuffer bytes = ByteBuffer.wrap(input);
        Optional<H264Picture> picture = H264Picture.read(bytes);
        assertEquals(input.length, bytes.remaining());
        assertEquals(picture.isPresent(), AnnexB.begins(bytes));
        SequenceParameters.read(bytes).ifPresent(H264PictureFuzzTest::isPossible);
        picture.flatMap(H264Picture::size).ifPresent(H264PictureFuzzTest::isPossible);
        ByteBuffer within = ByteBuffer.allocateDirect(input.length + 7)
                .position(3)
                .put(input)
                .flip()
                .position(3);
        assertEquals(picture, H264Picture.read(within.asReadOnlyBuffer()));
        delimits(within);
    }

    private static void isPossible(SequenceParameters size) {
        assertTrue(size.width() > 0 && size.width() < 1 << 16 && size.height() > 0 && size.height() < 1 << 17);
    }

    private static void delimits(ByteBuffer bytes) {
        int before = bytes.remaining();
        if (AnnexB.delimit(bytes)) {
            int delimiter = bytes.limit() - 2;
            assertEquals(9, AnnexB.type(bytes, delimiter));
            assertEquals(delimiter, AnnexB.unit(bytes, delimiter - 3));
            assertTrue(bytes.remaining() <= before + AnnexB.DELIMITER_BYTES);
        }
        assertEquals(3, bytes.position());
    }
}
