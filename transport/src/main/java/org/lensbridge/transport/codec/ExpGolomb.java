package org.lensbridge.transport.codec;

import java.nio.ByteBuffer;

/** The bits of a unit of H.264: numbers of a fixed length and Exp-Golomb codes (ITU-T H.264, 9.1), without the bytes that keep start codes out. */
final class ExpGolomb {
    /** There are no more bits. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("The unit ends here", null, false, false);
        }
    }

    private final ByteBuffer bytes;
    private int present;
    private int left;
    private int zeros;

    /** The buffer is left as it is. */
    ExpGolomb(ByteBuffer unit) {
        bytes = unit.duplicate();
    }

    boolean flag() {
        if (left == 0) {
            next();
        }
        left--;
        return (present >> left & 1) == 1;
    }

    private void next() {
        present = take();
        if (zeros >= 2 && present == 3) {
            zeros = 0;
            present = take();
        }
        zeros = present == 0 ? zeros + 1 : 0;
        left = 8;
    }

    private int take() {
        if (!bytes.hasRemaining()) {
            throw new Exhausted();
        }
        return bytes.get() & 0xff;
    }

    /** Up to 31 bits. */
    int bits(int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            number = number << 1 | (flag() ? 1 : 0);
        }
        return number;
    }

    /** {@code ue(v)}; longer codes than the standard has end the unit. */
    long unsigned() {
        int length = 0;
        while (!flag()) {
            if (++length > 32) {
                throw new Exhausted();
            }
        }
        long rest = 0;
        for (int i = 0; i < length; i++) {
            rest = rest << 1 | (flag() ? 1 : 0);
        }
        return (1L << length) - 1 + rest;
    }

    /** {@code se(v)}. */
    long signed() {
        long code = unsigned();
        return (code & 1) == 1 ? (code + 1) / 2 : -(code / 2);
    }
}
