package org.lensbridge.transport.internal.rtp;

import java.util.Arrays;
import java.util.HexFormat;

/** The tables that RFC 2435 takes for granted: ITU-T T.81, annex K, with quantization in the order of files. */
final class JpegTables {
    private static final byte[] BRIGHTNESS = bytes(
            "100b0c0e0c0a100e0d0e1211101318281a181616183123251d283a333d3c3933383740485c4e404457453738506d51575f626768673e4d71797064785c656763");
    /** Behind these all are 99. */
    private static final byte[] COLOUR = bytes("1112121815182f1a1a2f634238426363");

    /** Class and number, counts by length, symbols: for brightness and colour, DC and AC (K.3 to K.6). */
    static final byte[][] CODES = {
        bytes("00" + "00010501010101010100000000000000" + "000102030405060708090a0b"),
        bytes("10" + "0002010303020403050504040000017d"
                + "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a"
                + "535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7"
                + "c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa"),
        bytes("01" + "00030101010101010101010000000000" + "000102030405060708090a0b"),
        bytes("11" + "00020102040403040705040400010277"
                + "000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f11718191a262728292a35363738393a43444546474849"
                + "4a535455565758595a636465666768696a737475767778797a82838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5"
                + "c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa"),
    };

    private JpegTables() {}

    /** For 1 to 99, appendix A: brightness, then colour. */
    static byte[] quantization(int quality) {
        int q = Math.max(1, Math.min(99, quality));
        int factor = q < 50 ? 5000 / q : 200 - 2 * q;
        byte[] tables = Arrays.copyOf(BRIGHTNESS, 128);
        Arrays.fill(tables, 64, 128, (byte) 99);
        System.arraycopy(COLOUR, 0, tables, 64, COLOUR.length);
        for (int i = 0; i < tables.length; i++) {
            tables[i] = (byte) Math.max(1, Math.min(255, (tables[i] * factor + 50) / 100));
        }
        return tables;
    }

    private static byte[] bytes(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal);
    }
}
