package org.lensbridge.transport.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Optional;

class JpegHeaderFuzzTest {
    @FuzzTest
    void findsASizeOrNothingAndLeavesTheBuffer(byte[] input) {
        ByteBuffer image = ByteBuffer.wrap(input);
        Optional<JpegHeader> header = JpegHeader.read(image);
        assertEquals(input.length, image.remaining());
        assertTrue(header.isEmpty() || JpegHeader.begins(image));
        header.ifPresent(
                h -> assertTrue(h.width() >= 0 && h.width() <= 0xffff && h.height() >= 0 && h.height() <= 0xffff));
        ByteBuffer within = ByteBuffer.allocate(input.length + 7)
                .position(3)
                .put(input)
                .flip()
                .position(3);
        assertEquals(header, JpegHeader.read(within.asReadOnlyBuffer()));
    }
}
