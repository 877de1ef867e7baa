package org.lensbridge.transport.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnexBTest {
    private static final int SIZE = 2100;

    @Test
    void findsStartCodesWhereverTheyLie() {
        for (int at = 0; at <= SIZE - 3; at++) {
            byte[] bytes = new byte[SIZE];
            Arrays.fill(bytes, (byte) 1);
            bytes[at] = 0;
            bytes[at + 1] = 0;
            for (ByteBuffer buffer : kinds(bytes)) {
                assertEquals(at + 3, AnnexB.unit(buffer, 0), "code at " + at + " of " + buffer);
                assertEquals(buffer.limit(), AnnexB.unit(buffer, at + 1), "behind the code at " + at);
            }
        }
    }

    @Test
    void passesOverWhatIsNearlyAStartCode() {
        byte[] bytes = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            bytes[i] = (byte) (i % 3 == 2 ? 3 : 0);
        }
        for (ByteBuffer buffer : kinds(bytes)) {
            assertEquals(buffer.limit(), AnnexB.unit(buffer, 0));
        }
    }

    @Test
    void looksNoFurtherThanTheLimit() {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[] {9, 0, 0, 1, 5}).limit(3);

        assertEquals(3, AnnexB.unit(bytes, 0));
        assertEquals(4, AnnexB.unit(bytes.limit(4), 0));
        assertEquals(0, AnnexB.unit(ByteBuffer.allocate(0), 0));
    }

    private static List<ByteBuffer> kinds(byte[] bytes) {
        ByteBuffer heap = ByteBuffer.wrap(bytes);
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return List.of(
                heap,
                heap.asReadOnlyBuffer(),
                direct,
                direct.asReadOnlyBuffer(),
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    }
}
