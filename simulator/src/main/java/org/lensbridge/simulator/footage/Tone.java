package org.lensbridge.simulator.footage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.lensbridge.simulator.container.AudioCodec;
import org.lensbridge.simulator.container.Sound;

/**
 * A tone of 400 Hz at 8000 samples per second, in blocks of 40 ms. A block holds whole periods, so one block repeated is
 * the tone. Immutable.
 */
public final class Tone {
    public static final int BLOCK_MILLIS = 40;

    private static final int RATE = 8000;
    private static final int SAMPLES = RATE * BLOCK_MILLIS / 1000;
    private static final double PITCH = 400;
    private static final int LOUDNESS = 8000;

    private Tone() {}

    /** One block of one track. */
    public static Sound block(AudioCodec codec) {
        ByteBuffer data = ByteBuffer.allocate(SAMPLES * codec.bytesPerSample()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < SAMPLES; i++) {
            int sample = (int) Math.round(LOUDNESS * Math.sin(2 * Math.PI * PITCH * i / RATE));
            switch (codec) {
                case A_LAW -> data.put(aLaw(sample));
                case MU_LAW -> data.put(muLaw(sample));
                default -> data.putShort((short) sample);
            }
        }
        return new Sound(codec, 1, RATE, data.flip().asReadOnlyBuffer());
    }

    /** ITU-T G.711, table 1: sign, exponent and four bits; even bits inverted. */
    private static byte aLaw(int sample) {
        int code = (sample < 0 ? ~sample : sample) >> 4;
        if (code > 15) {
            int exponent = 1;
            for (; code > 31; code >>= 1) {
                exponent++;
            }
            code = exponent << 4 | code - 16;
        }
        return (byte) ((sample < 0 ? code : code | 0x80) ^ 0x55);
    }

    /** ITU-T G.711, table 2: 14 bits of a sample, all bits inverted. */
    private static byte muLaw(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int size = Math.min(Math.abs(sample), 32635) + 132;
        int exponent = 31 - Integer.numberOfLeadingZeros(size) - 7;
        return (byte) ~(sign | exponent << 4 | size >> exponent + 3 & 0x0f);
    }
}
