package org.lensbridge.media.internal.mp4;

/** The bits of a unit without the bytes that keep start codes out; behind its end there are zeros. */
final class Bits {
    private final byte[] bytes;
    private final int size;
    private int at;

    Bits(byte[] unit) {
        bytes = new byte[unit.length];
        int count = 0;
        int zeros = 0;
        for (byte b : unit) {
            if (zeros >= 2 && b == 3) {
                zeros = 0;
            } else {
                bytes[count++] = b;
                zeros = b == 0 ? zeros + 1 : 0;
            }
        }
        size = count * 8;
    }

    /** Up to 32 bits. */
    int next(int count) {
        int value = 0;
        for (int i = 0; i < count; i++, at++) {
            value = value << 1 | (at < size ? bytes[at >> 3] >> (7 - (at & 7)) & 1 : 0);
        }
        return value;
    }

    Bits skip(int count) {
        at += count;
        return this;
    }

    /** {@code ue(v)}; 0 for what is too long to be one. */
    int golomb() {
        int zeros = 0;
        while (at < size && zeros < 31 && next(1) == 0) {
            zeros++;
        }
        return (1 << zeros) - 1 + next(zeros);
    }
}
