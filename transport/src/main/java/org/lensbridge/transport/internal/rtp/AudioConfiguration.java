package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;

/**
 * What an AudioSpecificConfig says of AAC (ISO/IEC 14496-3, 1.6.2.1), and heads of ADTS frames by it.
 *
 * @param type of the object, 1 to 4: 2 is low complexity
 * @param index of the rate
 * @param channels as in their configuration, 1 to 7
 */
record AudioConfiguration(int type, int index, int channels) {
    static final int ADTS = 7;
    static final int LONGEST = (1 << 13) - 1 - ADTS;
    /** Samples of a frame. */
    static final int SAMPLES = 1024;

    private static final int[] RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350
    };
    private static final int LOW_COMPLEXITY = 2;
    private static final int BANDS_REPLICATED = 5;
    private static final int PARAMETRIC_STEREO = 29;
    private static final int OTHER_RATE = 15;

    /** Low complexity, with the nearest rate that has an index. */
    static AudioConfiguration of(int rate, int channels) {
        return new AudioConfiguration(LOW_COMPLEXITY, index(rate), Math.max(1, Math.min(7, channels)));
    }

    private static int index(int rate) {
        int best = 0;
        for (int i = 1; i < RATES.length; i++) {
            best = Math.abs(RATES[i] - rate) < Math.abs(RATES[best] - rate) ? i : best;
        }
        return best;
    }

    /** Reads one that begins with some bit; what it leaves out or breaks is taken from {@code otherwise}. */
    static AudioConfiguration read(byte[] bytes, int bit, AudioConfiguration otherwise) {
        BitReader bits = new BitReader(bytes, bit);
        int type = bits.take(5);
        int index = index(bits, bits.take(4));
        int channels = bits.take(4);
        if (type == BANDS_REPLICATED || type == PARAMETRIC_STEREO) {
            index(bits, bits.take(4));
            type = bits.take(5);
        }
        if (bits.exhausted() || type == 0 || index >= RATES.length) {
            return otherwise;
        }
        boolean known = channels >= 1 && channels <= 7;
        return new AudioConfiguration(
                type <= 4 ? type : LOW_COMPLEXITY, index, known ? channels : otherwise.channels());
    }

    private static int index(BitReader bits, int index) {
        return index == OTHER_RATE ? index(bits.take(24)) : index;
    }

    int rate() {
        return RATES[index];
    }

    /** Speakers: configuration 7 has eight. */
    int speakers() {
        return channels == 7 ? 8 : channels;
    }

    /** Two bytes. */
    ByteBuffer bytes() {
        return ByteBuffer.allocate(2)
                .putShort((short) (type << 11 | index << 7 | channels << 3))
                .flip();
    }

    /** Adds the head of an ADTS frame with that many bytes behind it (1.A.2.2). */
    void head(int count, Gathered to) {
        int length = count + ADTS;
        to.add(0xff);
        to.add(0xf1);
        to.add(type - 1 << 6 | index << 2 | channels >> 2);
        to.add((channels & 3) << 6 | length >> 11);
        to.add(length >> 3);
        to.add((length & 7) << 5 | 0x1f);
        to.add(0xfc);
    }
}
