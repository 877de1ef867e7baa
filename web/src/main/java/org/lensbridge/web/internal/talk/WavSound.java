package org.lensbridge.web.internal.talk;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Objects;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.web.internal.failure.Refusal;

/**
 * The sound of a WAV file (RIFF with the form WAVE): 16 bits, A-law or mu-law. Immutable.
 *
 * @param sampleRate in hertz, 8,000 to 48,000
 * @param channels one or two
 * @param samples whole samples of all channels
 */
public record WavSound(Codec codec, int sampleRate, int channels, ByteBuffer samples) {
    private static final int RIFF = 0x52494646;
    private static final int WAVE = 0x57415645;
    private static final int FORMAT = 0x666d7420;
    private static final int DATA = 0x64617461;
    private static final int HEAD_BYTES = 12;
    private static final int CHUNK_HEAD_BYTES = 8;
    private static final int FORMAT_BYTES = 16;
    private static final int EXTENSIBLE = 0xfffe;
    private static final int EXTENSIBLE_BYTES = 26;

    public WavSound {
        Objects.requireNonNull(codec);
        samples = samples.asReadOnlyBuffer();
    }

    /** Reads a file; what follows the sound is ignored, and a sound that is said to be longer ends with the file. */
    public static WavSound parse(ByteBuffer file) {
        ByteBuffer in = file.duplicate().order(ByteOrder.BIG_ENDIAN);
        if (in.remaining() < HEAD_BYTES
                || in.getInt() != RIFF
                || in.position(in.position() + 4).getInt() != WAVE) {
            throw Refusal.invalid("The body is no WAV file.");
        }
        WavSound format = null;
        while (in.remaining() >= CHUNK_HEAD_BYTES) {
            int name = in.order(ByteOrder.BIG_ENDIAN).getInt();
            long said = Integer.toUnsignedLong(in.order(ByteOrder.LITTLE_ENDIAN).getInt());
            // A program that writes to a pipe does not know the length: it says 0 or the most there is.
            boolean open = name == DATA && said == 0;
            int length = (int) Math.min(open ? Integer.MAX_VALUE : said, in.remaining());
            ByteBuffer chunk = in.slice().limit(length).order(ByteOrder.LITTLE_ENDIAN);
            if (name == FORMAT) {
                format = format(chunk);
            } else if (name == DATA && format != null) {
                return format.with(chunk);
            }
            in.position(in.position() + Math.min(length + (length & 1), in.remaining()));
        }
        throw Refusal.invalid("The WAV file has no sound: its format or its data is missing.");
    }

    private static WavSound format(ByteBuffer chunk) {
        if (chunk.remaining() < FORMAT_BYTES) {
            throw Refusal.invalid("The WAV file is broken: its format is too short.");
        }
        int tag = Short.toUnsignedInt(chunk.getShort(0));
        if (tag == EXTENSIBLE && chunk.remaining() >= EXTENSIBLE_BYTES) {
            tag = Short.toUnsignedInt(chunk.getShort(EXTENSIBLE_BYTES - 2));
        }
        int channels = Short.toUnsignedInt(chunk.getShort(2));
        int rate = chunk.getInt(4);
        int bits = Short.toUnsignedInt(chunk.getShort(14));
        if (channels < 1 || channels > 2 || rate < 8_000 || rate > 48_000) {
            throw Refusal.invalid("The sound must have one or two channels and 8000 to 48000 samples per second.");
        }
        return new WavSound(codec(tag, bits), rate, channels, ByteBuffer.allocate(0));
    }

    private static Codec codec(int tag, int bits) {
        if (tag == 1 && bits == 16) {
            return Codec.PCM16LE;
        }
        if (tag == 6 && bits == 8) {
            return Codec.PCMA;
        }
        if (tag == 7 && bits == 8) {
            return Codec.PCMU;
        }
        throw Refusal.invalid("The sound must be linear PCM of 16 bits, A-law or mu-law.");
    }

    private WavSound with(ByteBuffer data) {
        int whole = data.remaining() - data.remaining() % sampleBytes();
        return new WavSound(codec, sampleRate, channels, data.slice().limit(whole));
    }

    /** Fresh view. */
    @Override
    public ByteBuffer samples() {
        return samples.duplicate();
    }

    /** What a loudspeaker is told that comes. */
    public MediaFormat format() {
        return new MediaFormat(0, codec, 0, 0, sampleRate, channels, ByteBuffer.allocate(0));
    }

    /** How long it takes. */
    public Duration duration() {
        return duration(samples.remaining());
    }

    /** How long so many of its bytes take. */
    Duration duration(int bytes) {
        return Duration.ofNanos(bytes / sampleBytes() * 1_000_000_000L / sampleRate);
    }

    /** The bytes of so many milliseconds. */
    int bytes(int millis) {
        return sampleRate * millis / 1000 * sampleBytes();
    }

    private int sampleBytes() {
        return channels * (codec.equals(Codec.PCM16LE) ? 2 : 1);
    }
}
