package org.lensbridge.transport.internal.rtp;

/** Bits of an array; behind its end they are 0. Confined. */
final class BitReader {
    private final byte[] bytes;
    private int at;

    BitReader(byte[] bytes, int bit) {
        this.bytes = bytes;
        at = bit;
    }

    /** Up to 31 bits. */
    int take(int count) {
        int number = 0;
        for (int i = 0; i < count; i++, at++) {
            int bit = at >> 3 < bytes.length ? bytes[at >> 3] >> 7 - (at & 7) & 1 : 0;
            number = number << 1 | bit;
        }
        return number;
    }

    boolean exhausted() {
        return at > 8 * bytes.length;
    }
}
