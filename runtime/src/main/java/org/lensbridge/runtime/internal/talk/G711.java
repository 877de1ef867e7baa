package org.lensbridge.runtime.internal.talk;

/** ITU-T G.711: sound of 16 bits in eight, finer where it is quiet. Stateless. */
final class G711 {
    private static final int BIAS = 0x84;
    private static final int LOUDEST = 32_635;

    private G711() {}

    /** By table 2a/2b: sign, three bits of segment and four of step, all inverted. */
    static byte toMuLaw(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int size = Math.min(LOUDEST, Math.abs(sample)) + BIAS;
        int segment = 24 - Integer.numberOfLeadingZeros(size);
        int step = size >> segment + 3 & 0x0F;
        return (byte) ~(sign | segment << 4 | step);
    }

    static int fromMuLaw(byte coded) {
        int bits = ~coded & 0xFF;
        int size = ((bits & 0x0F) << 3) + BIAS << (bits >> 4 & 7);
        return (bits & 0x80) == 0 ? size - BIAS : BIAS - size;
    }

    /** By table 1a/1b: sign, segment and step with every other bit inverted. */
    static byte toALaw(int sample) {
        int sign = sample < 0 ? 0 : 0x80;
        int size = sample < 0 ? Math.min(0x7FFF, ~sample) : Math.min(0x7FFF, sample);
        int segment = Math.max(0, 24 - Integer.numberOfLeadingZeros(size));
        int step = size >> (segment == 0 ? 4 : segment + 3) & 0x0F;
        return (byte) ((sign | segment << 4 | step) ^ 0x55);
    }

    static int fromALaw(byte coded) {
        int bits = coded ^ 0x55;
        int segment = bits >> 4 & 7;
        int size = ((bits & 0x0F) << 4) + 8;
        if (segment > 0) {
            size = size + 0x100 << segment - 1;
        }
        return (bits & 0x80) == 0 ? -size : size;
    }
}
