package org.lensbridge.transport.internal.rtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import javax.imageio.plugins.jpeg.JPEGQTable;
import org.junit.jupiter.api.Test;

/** Against the tables of the platform. */
class JpegTablesTest {
    private static byte[] codes(int head, JPEGHuffmanTable table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(head);
        for (int length = 0; length < 16; length++) {
            bytes.write(length < table.getLengths().length ? table.getLengths()[length] : 0);
        }
        for (short symbol : table.getValues()) {
            bytes.write(symbol);
        }
        return bytes.toByteArray();
    }

    @Test
    void codesAreThoseOfTheStandard() {
        List<byte[]> expected = List.of(
                codes(0x00, JPEGHuffmanTable.StdDCLuminance),
                codes(0x10, JPEGHuffmanTable.StdACLuminance),
                codes(0x01, JPEGHuffmanTable.StdDCChrominance),
                codes(0x11, JPEGHuffmanTable.StdACChrominance));
        for (int i = 0; i < 4; i++) {
            assertArrayEquals(expected.get(i), JpegTables.CODES[i], "table " + i);
        }
    }

    /** Rows of the standard's table become diagonals. */
    private static byte[] zigzag(int[] rows) {
        byte[] line = new byte[64];
        int x = 0;
        int y = 0;
        for (int i = 0; i < 64; i++) {
            line[i] = (byte) rows[8 * y + x];
            if ((x + y) % 2 == 0) {
                if (x == 7) {
                    y++;
                } else {
                    x++;
                    y = Math.max(0, y - 1);
                }
            } else if (y == 7) {
                x++;
            } else {
                y++;
                x = Math.max(0, x - 1);
            }
        }
        return line;
    }

    @Test
    void middleQualityIsTheStandards() {
        byte[] both = JpegTables.quantization(50);
        assertArrayEquals(zigzag(JPEGQTable.K1Luminance.getTable()), java.util.Arrays.copyOf(both, 64));
        assertArrayEquals(zigzag(JPEGQTable.K2Chrominance.getTable()), java.util.Arrays.copyOfRange(both, 64, 128));
        assertEquals(1, JpegTables.quantization(99)[64 + 10] >> 1);
        assertEquals((byte) 255, JpegTables.quantization(1)[0]);
    }
}
