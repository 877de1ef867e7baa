package org.lensbridge.transport.internal.rtp;

/** The head of a baseline image that RFC 2435 leaves out: as appendix B makes it. */
final class JpegImage {
    private JpegImage() {}

    /**
     * Adds all up to the first byte of the scan.
     *
     * @param type 0 for colours of half the width, 1 for half the height too
     * @param tables of quantization, one after the other: brightness, colour
     * @param wide whether their values have two bytes, by bits from the lowest
     * @param restart the interval of restart markers in units; 0 without
     */
    static void head(int type, int width, int height, byte[] tables, int wide, int restart, Gathered to) {
        shorts(to, 0xffd8, 0xffe0, 16, 0x4a46, 0x4946, 0x0001, 0x0100, 0x0001, 0x0001, 0x0000);
        int number = 0;
        for (int at = 0; at < tables.length && number < 4; number++) {
            int bytes = (wide >> number & 1) == 0 ? 64 : 128;
            if (at + bytes > tables.length) {
                break;
            }
            shorts(to, 0xffdb, 3 + bytes);
            to.add((bytes == 128 ? 0x10 : 0) | number);
            for (int end = at + bytes; at < end; at++) {
                to.add(tables[at]);
            }
        }
        shorts(to, 0xffc0, 17);
        to.add(8);
        shorts(to, height, width);
        to.add(3);
        int colours = number > 1 ? 1 : 0;
        component(to, 1, type == 0 ? 0x21 : 0x22, 0);
        component(to, 2, 0x11, colours);
        component(to, 3, 0x11, colours);
        for (byte[] codes : JpegTables.CODES) {
            shorts(to, 0xffc4, 2 + codes.length);
            to.add(codes);
        }
        if (restart > 0) {
            shorts(to, 0xffdd, 4, restart);
        }
        shorts(to, 0xffda, 12, 0x0301, 0x0002, 0x1103, 0x1100, 0x3f00);
    }

    private static void component(Gathered to, int number, int sampling, int table) {
        to.add(number);
        to.add(sampling);
        to.add(table);
    }

    private static void shorts(Gathered to, int... numbers) {
        for (int number : numbers) {
            to.add(number >> 8);
            to.add(number);
        }
    }
}
