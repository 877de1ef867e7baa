package org.lensbridge.transport.codec;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/**
 * The size of the pictures of a stream, by its sequence parameter set (ITU-T H.264, 7.3.2.1.1).
 *
 * @param width in pixels, as shown
 * @param height in pixels, as shown
 */
public record SequenceParameters(int width, int height) {
    private static final int MACROBLOCK = 16;
    /** In macroblocks: twice what level 6.2 allows for a side. */
    private static final int LONGEST_SIDE = 2112;

    private static final int MOST_REFERENCES = 255;
    private static final int COLOURS_APART = 3;

    /** The profiles with a form of colours and scaling lists. */
    private static final Set<Integer> HIGH = Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);

    /** Reads a unit of H.264, beginning with its header byte; empty when it breaks off or no picture can have its size. The buffer is left as it is. */
    public static Optional<SequenceParameters> read(ByteBuffer unit) {
        try {
            return read(new ExpGolomb(unit));
        } catch (ExpGolomb.Exhausted e) {
            return Optional.empty();
        }
    }

    private static Optional<SequenceParameters> read(ExpGolomb bits) {
        bits.bits(8);
        int profile = bits.bits(8);
        bits.bits(16);
        bits.unsigned();
        int colours = 1;
        if (HIGH.contains(profile)) {
            colours = (int) Math.min(bits.unsigned(), COLOURS_APART + 1);
            boolean apart = colours == COLOURS_APART && bits.flag();
            bits.unsigned();
            bits.unsigned();
            bits.flag();
            if (bits.flag()) {
                scaling(bits, colours == COLOURS_APART ? 12 : 8);
            }
            colours = apart ? 0 : colours;
        }
        bits.unsigned();
        order(bits);
        bits.unsigned();
        bits.flag();
        long columns = bits.unsigned() + 1;
        long rows = bits.unsigned() + 1;
        boolean frames = bits.flag();
        if (!frames) {
            bits.flag();
        }
        bits.flag();
        long wide = columns * MACROBLOCK;
        long high = rows * MACROBLOCK * (frames ? 1 : 2);
        if (bits.flag()) {
            int across = colours == 1 || colours == 2 ? 2 : 1;
            int down = (colours == 1 ? 2 : 1) * (frames ? 1 : 2);
            wide -= across * (bits.unsigned() + bits.unsigned());
            high -= down * (bits.unsigned() + bits.unsigned());
        }
        boolean possible = columns <= LONGEST_SIDE && rows <= LONGEST_SIDE && wide > 0 && high > 0;
        return possible ? Optional.of(new SequenceParameters((int) wide, (int) high)) : Optional.empty();
    }

    private static void order(ExpGolomb bits) {
        long type = bits.unsigned();
        if (type == 0) {
            bits.unsigned();
        } else if (type == 1) {
            bits.flag();
            bits.unsigned();
            bits.unsigned();
            long references = bits.unsigned();
            for (long i = 0; i < Math.min(references, MOST_REFERENCES); i++) {
                bits.unsigned();
            }
        }
    }

    /** Their values do not matter here; their lengths do (7.3.2.1.1.1). */
    private static void scaling(ExpGolomb bits, int lists) {
        for (int list = 0; list < lists; list++) {
            if (bits.flag()) {
                long next = 8;
                int size = list < 6 ? 16 : 64;
                for (int i = 0; i < size && next != 0; i++) {
                    next = (next + bits.signed()) & 0xff;
                }
            }
        }
    }
}
