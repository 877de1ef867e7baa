package org.lensbridge.transport.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Objects;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;

/**
 * The head of a RIFF WAVE file: what its sound is, and where. Linear sound of 16 bits and G.711 are known, also in the extensible form. Immutable.
 *
 * @param position of the sound in the file
 * @param told how many bytes of sound there are by what the file says; {@link Long#MAX_VALUE} where its writer did not know
 */
public record WavHead(MediaFormat format, int position, long told) {
    /** Of a file's beginning, in which a head is looked for. */
    public static final int MOST_BYTES = 1 << 20;

    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FORMAT = 0x20746D66;
    private static final int DATA = 0x61746164;
    private static final int MOST_CHUNKS = 100;
    private static final int FORMAT_BYTES = 40;

    private static final int LINEAR = 1;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xFFFE;

    public WavHead {
        Objects.requireNonNull(format);
    }

    /**
     * Reads the head of a file whose first bytes these are, {@link #MOST_BYTES} or all; the buffer stays as it is.
     *
     * @throws IllegalArgumentException when it is no such file, with a sentence that says why
     */
    public static WavHead read(ByteBuffer beginning) {
        ByteBuffer file = beginning.slice().order(ByteOrder.LITTLE_ENDIAN);
        if (file.remaining() < 12 || file.getInt(0) != RIFF || file.getInt(8) != WAVE) {
            throw new IllegalArgumentException("It is no WAV file: it does not begin with RIFF and WAVE.");
        }
        MediaFormat format = null;
        long chunk = 12;
        for (int i = 0; i < MOST_CHUNKS && chunk + 8 <= Math.min(MOST_BYTES, file.limit()); i++) {
            int at = (int) chunk;
            int name = file.getInt(at);
            long length = Integer.toUnsignedLong(file.getInt(at + 4));
            if (name == FORMAT) {
                int count = (int) Math.min(Math.min(length, FORMAT_BYTES), file.limit() - at - 8);
                format = format(file.slice(at + 8, count).order(ByteOrder.LITTLE_ENDIAN));
            } else if (name == DATA && format != null) {
                return new WavHead(format, at + 8, length == 0 ? Long.MAX_VALUE : length);
            }
            chunk += 8 + length + (length & 1);
        }
        throw new IllegalArgumentException(
                "It is no whole WAV file: its " + (format == null ? "format" : "sound") + " is missing.");
    }

    private static MediaFormat format(ByteBuffer head) {
        if (head.remaining() < 16) {
            throw new IllegalArgumentException("It is no whole WAV file: its format is cut short.");
        }
        int coding = head.getShort(0) & 0xFFFF;
        int channels = head.getShort(2) & 0xFFFF;
        int rate = head.getInt(4);
        int bits = head.getShort(14) & 0xFFFF;
        if (coding == EXTENSIBLE && head.remaining() >= 26) {
            coding = head.getShort(24) & 0xFFFF;
        }
        Codec codec = codec(coding, bits);
        if (rate < 8_000 || rate > 48_000 || channels < 1 || channels > 2) {
            throw new IllegalArgumentException("Its sound has " + rate + " Hz and " + channels
                    + " channels; 8000 to 48000 Hz and one or two channels can be played.");
        }
        return new MediaFormat(0, codec, 0, 0, rate, channels, ByteBuffer.allocate(0));
    }

    private static Codec codec(int coding, int bits) {
        if (coding == LINEAR && bits == 16) {
            return Codec.PCM16LE;
        }
        if (coding == A_LAW && bits == 8) {
            return Codec.PCMA;
        }
        if (coding == MU_LAW && bits == 8) {
            return Codec.PCMU;
        }
        String is = coding == LINEAR
                ? "linear with " + bits + " bits"
                : coding == FLOAT ? "in floating point" : "of coding " + coding + " with " + bits + " bits";
        throw new IllegalArgumentException("Its sound is " + is + "; linear sound of 16 bits and G.711 can be played.");
    }

    /** How many bytes of sound are in a file of so many bytes. */
    public long length(long size) {
        return Math.max(0, Math.min(told, size - position));
    }

    /** The bytes of one sample of all channels. */
    public int frame() {
        return format.channels() * (format.codec().equals(Codec.PCM16LE) ? 2 : 1);
    }

    /** How long so many bytes of it sound. */
    public Duration time(long bytes) {
        return Duration.ofNanos(Math.round(bytes / (double) frame() / format.sampleRate() * 1e9));
    }
}
