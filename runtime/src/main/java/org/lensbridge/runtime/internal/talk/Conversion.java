package org.lensbridge.runtime.internal.talk;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;

/**
 * Turns sound of one form into another: decodes it, mixes its channels, changes its rate and codes it. A sample that is cut by the end of a buffer waits for its rest.
 * Confined to one thread.
 */
final class Conversion {
    /** Sample frames that are converted at a time, so that a long buffer takes little memory: a twelfth of a second or more. */
    private static final int PIECE = 4_000;

    private final MediaFormat from;
    private final MediaFormat to;
    private final Resampler[] resamplers;
    private final ByteBuffer cut;
    private final float[][] decoded;
    private final float[][] resampled;
    private final boolean asItIs;

    Conversion(MediaFormat from, MediaFormat to) {
        this.from = from;
        this.to = to;
        asItIs = SoundFormat.same(from, to);
        cut = ByteBuffer.allocate(frame(from)).order(ByteOrder.LITTLE_ENDIAN);
        int channels = Math.min(from.channels(), to.channels());
        resamplers = new Resampler[from.sampleRate() == to.sampleRate() ? 0 : channels];
        for (int i = 0; i < resamplers.length; i++) {
            resamplers[i] = new Resampler(from.sampleRate(), to.sampleRate());
        }
        decoded = new float[channels][PIECE];
        resampled = resamplers.length == 0 ? decoded : new float[channels][resamplers[0].most(PIECE)];
    }

    /** The bytes of one sample of all channels. */
    private static int frame(MediaFormat format) {
        return format.channels() * (format.codec().equals(Codec.PCM16LE) ? 2 : 1);
    }

    /** The next piece of the sound, at most; takes what it is made of from {@code sound}, and may be empty. */
    ByteBuffer next(ByteBuffer sound) {
        ByteBuffer whole = sound.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (asItIs) {
            whole.limit(whole.position() + Math.min(whole.remaining(), PIECE * frame(from)));
            sound.position(whole.limit());
            return whole.slice();
        }
        int count = 0;
        while (count < PIECE && whole.hasRemaining()) {
            if (cut.position() > 0 || whole.remaining() < cut.capacity()) {
                cut.put(whole.get());
                if (!cut.hasRemaining()) {
                    decode(cut.flip(), count++);
                    cut.clear();
                }
            } else {
                decode(whole, count++);
            }
        }
        sound.position(whole.position());
        return coded(resampled(count));
    }

    private void decode(ByteBuffer bytes, int index) {
        float left = sample(bytes);
        if (from.channels() == 2) {
            float right = sample(bytes);
            if (decoded.length == 2) {
                decoded[1][index] = right;
            } else {
                left = (left + right) / 2;
            }
        }
        decoded[0][index] = left;
    }

    private float sample(ByteBuffer bytes) {
        if (from.codec().equals(Codec.PCM16LE)) {
            return bytes.getShort();
        }
        byte coded = bytes.get();
        return from.codec().equals(Codec.PCMU) ? G711.fromMuLaw(coded) : G711.fromALaw(coded);
    }

    private int resampled(int count) {
        int made = count;
        for (int i = 0; i < resamplers.length; i++) {
            made = resamplers[i].resample(decoded[i], count, resampled[i]);
        }
        return made;
    }

    private ByteBuffer coded(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(count * frame(to)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            for (int channel = 0; channel < to.channels(); channel++) {
                int sample = Math.round(resampled[Math.min(channel, resampled.length - 1)][i]);
                code(Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample)), bytes);
            }
        }
        return bytes.flip();
    }

    private void code(int sample, ByteBuffer bytes) {
        if (to.codec().equals(Codec.PCM16LE)) {
            bytes.putShort((short) sample);
        } else {
            bytes.put(to.codec().equals(Codec.PCMU) ? G711.toMuLaw(sample) : G711.toALaw(sample));
        }
    }
}
