package org.lensbridge.transport.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Optional;

class H265PictureFuzzTest {
    @FuzzTest
    void readsAPictureOrNothingAndLeavesTheBuffer(byte[] input) {
        ByteBuffer unit =
                ByteBuffer.allocate(input.length + 4).putInt(1).put(input).flip();
        for (ByteBuffer bytes : new ByteBuffer[] {ByteBuffer.wrap(input), unit}) {
            int before = bytes.remaining();
            Optional<H265Picture> picture = H265Picture.read(bytes);
            assertEquals(before, bytes.remaining());
            assertEquals(picture.isPresent(), AnnexB.begins(bytes));
            picture.ifPresent(read -> {
                assertTrue(read.width() >= 0 && read.width() <= 16_888, "width");
                assertTrue(read.height() >= 0 && read.height() <= 16_888, "height");
            });
        }
    }
}
