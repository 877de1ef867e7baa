package org.lensbridge.console.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;

/**
 * The head of a RIFF WAVE file: what its sound is, and where. Linear sound of 16 bits and G.711 are known, also in the extensible form. A length that a writer did not
 * know (0 or all ones) means that the sound goes to the end of the file. Immutable.
 *
 * @param length of the sound in bytes, as many as are in the file at most
 */
record WavFile(MediaFormat format, long position, long length) {
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

    /**
     * Reads the head; the channel's position afterwards is anywhere.
     *
     * @throws IllegalArgumentException when it is no such file, with a sentence that says why
     */
    static WavFile read(SeekableByteChannel file) throws IOException {
        ByteBuffer head = bytes(file, 0, 12);
        if (head.remaining() < 12 || head.getInt() != RIFF || head.getInt(8) != WAVE) {
            throw new IllegalArgumentException("It is no WAV file: it does not begin with RIFF and WAVE.");
        }
        MediaFormat format = null;
        long position = 12;
        for (int i = 0; i < MOST_CHUNKS; i++) {
            ByteBuffer chunk = bytes(file, position, 8);
            if (chunk.remaining() < 8) {
                break;
            }
            int name = chunk.getInt();
            long length = chunk.getInt() & 0xFFFFFFFFL;
            position += 8;
            if (name == FORMAT) {
                format = format(bytes(file, position, (int) Math.min(length, FORMAT_BYTES)));
            } else if (name == DATA && format != null) {
                long there = Math.max(0, file.size() - position);
                return new WavFile(format, position, length == 0 ? there : Math.min(length, there));
            }
            position += length + (length & 1);
        }
        throw new IllegalArgumentException(
                "It is no whole WAV file: its " + (format == null ? "format" : "sound") + " is missing.");
    }

    private static ByteBuffer bytes(SeekableByteChannel file, long position, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        file.position(position);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            continue;
        }
        return bytes.flip();
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
                    + " channels; 8000 to 48000 Hz and one or two channels can be said.");
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
        throw new IllegalArgumentException("Its sound is " + is + "; linear sound of 16 bits and G.711 can be said.");
    }

    /** The bytes of one sample of all channels. */
    int frame() {
        return format.channels() * (format.codec().equals(Codec.PCM16LE) ? 2 : 1);
    }

    /** How long so many bytes of it sound. */
    Duration time(long bytes) {
        return Duration.ofNanos(Math.round(bytes / (double) frame() / format.sampleRate() * 1e9));
    }
}
