package org.lensbridge.media.internal.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {
    @Test
    void copiesABlockOnTheHeapOnceForAllReaders() {
        DirectCopy copy = new DirectCopy();
        Block first = Blocks.block(1, true, "head ", "first");
        Block second = Blocks.block(2, true, "head ", "the second");
        for (Block block : List.of(first, first, first, second, second)) {
            for (ByteBuffer buffer : block.buffers(copy)) {
                assertTrue(buffer.isDirect());
            }
        }
        assertEquals(2, copy.copied());
        assertEquals("head first", text(first.buffers(copy)));
        assertEquals("head first", text(first.buffers(copy)), "for the next reader");
        assertEquals("head first", text(first.lasting()));
    }

    private static String text(ByteBuffer[] buffers) {
        StringBuilder text = new StringBuilder();
        for (ByteBuffer buffer : buffers) {
            text.append(StandardCharsets.US_ASCII.decode(buffer));
        }
        return text.toString();
    }
}
