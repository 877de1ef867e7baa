package org.lensbridge.driver.dahua.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class HeatMapFileTest {
    private static ByteBuffer file(int width, int height, int cells, ByteOrder order) {
        ByteBuffer file = ByteBuffer.allocate(16 + cells).order(order);
        file.putShort((short) width).putShort((short) height);
        for (int i = 4; i < file.capacity(); i++) {
            file.put(i, (byte) (255 - i));
        }
        return file.rewind();
    }

    @Test
    void readsHeadAndCells() {
        HeatMapFile file = HeatMapFile.parse(file(3, 2, 6, ByteOrder.LITTLE_ENDIAN));
        assertEquals(3, file.map().width());
        assertEquals(2, file.map().height());
        assertEquals(239, file.map().heat(0, 0), "the first byte after the head");
        assertEquals(234, file.map().heat(2, 1));
        assertEquals(12, file.reserved().remaining());
        assertEquals((byte) 251, file.reserved().get(0));
    }

    @Test
    void theSizeTellsTheOrderOfBytes() {
        assertEquals(
                300,
                HeatMapFile.parse(file(300, 2, 600, ByteOrder.BIG_ENDIAN)).map().width());
        assertEquals(
                300,
                HeatMapFile.parse(file(300, 2, 600, ByteOrder.LITTLE_ENDIAN))
                        .map()
                        .width());
    }

    @Test
    void readsFromTheMiddleOfABuffer() {
        ByteBuffer inside = ByteBuffer.allocate(64);
        inside.position(7)
                .put(file(4, 4, 16, ByteOrder.LITTLE_ENDIAN))
                .limit(inside.position())
                .position(7);
        assertEquals(4, HeatMapFile.parse(inside).map().height());
    }

    @Test
    void refusesWhatDoesNotFit() {
        for (ByteBuffer bad : new ByteBuffer[] {
            ByteBuffer.allocate(0),
            ByteBuffer.allocate(16),
            file(3, 2, 5, ByteOrder.LITTLE_ENDIAN),
            file(3, 2, 7, ByteOrder.LITTLE_ENDIAN),
            file(0, 9, 9, ByteOrder.LITTLE_ENDIAN)
        }) {
            CameraException failure = assertThrows(CameraException.class, () -> HeatMapFile.parse(bad));
            assertEquals(Kind.PROTOCOL, failure.kind());
        }
    }

    @Test
    void anyBytesAreReadOrRefused() {
        Random random = new Random(822);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            for (int high = 1; high < 4 && high < bytes.length; high += 2) {
                bytes[high] = 0;
            }
            try {
                HeatMapFile file = HeatMapFile.parse(ByteBuffer.wrap(bytes));
                assertEquals(bytes.length - 16, file.map().width() * file.map().height());
            } catch (CameraException expected) {
                assertEquals(Kind.PROTOCOL, expected.kind());
            }
        }
    }
}
