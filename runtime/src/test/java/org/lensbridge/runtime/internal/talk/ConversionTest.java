package org.lensbridge.runtime.internal.talk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lensbridge.runtime.internal.talk.RecordingLoudspeaker.sound;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;

class ConversionTest {
    /** A second of a tone of half the full size, linear, on each channel. */
    private static ByteBuffer tone(int hertz, int rate, int channels) {
        ByteBuffer sound = ByteBuffer.allocate(rate * channels * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < rate; i++) {
            for (int channel = 0; channel < channels; channel++) {
                sound.putShort((short) Math.round(16_000 * Math.sin(2 * Math.PI * hertz * i / rate)));
            }
        }
        return sound.flip();
    }

    private static byte[] converted(Conversion conversion, ByteBuffer sound) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (sound.hasRemaining()) {
            ByteBuffer piece = conversion.next(sound);
            byte[] copy = new byte[piece.remaining()];
            piece.get(copy);
            all.writeBytes(copy);
        }
        return all.toByteArray();
    }

    /** The samples of the first channel. */
    private static double[] samples(byte[] sound, MediaFormat format) {
        ByteBuffer bytes = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN);
        int width = format.codec().equals(Codec.PCM16LE) ? 2 : 1;
        double[] samples = new double[sound.length / width / format.channels()];
        for (int i = 0; i < samples.length; i++) {
            int at = i * width * format.channels();
            samples[i] = format.codec().equals(Codec.PCM16LE)
                    ? bytes.getShort(at)
                    : format.codec().equals(Codec.PCMU) ? G711.fromMuLaw(bytes.get(at)) : G711.fromALaw(bytes.get(at));
        }
        return samples;
    }

    /** How large the part of this pitch is, and of everything else, in the middle of the sound. */
    private static double[] toneAndRest(double[] samples, int hertz, int rate) {
        int begin = samples.length / 4;
        int count = rate / 2;
        double sine = 0;
        double cosine = 0;
        double power = 0;
        for (int i = begin; i < begin + count; i++) {
            double angle = 2 * Math.PI * hertz * i / rate;
            sine += samples[i] * Math.sin(angle);
            cosine += samples[i] * Math.cos(angle);
            power += samples[i] * samples[i];
        }
        double size = 2 * Math.hypot(sine, cosine) / count;
        return new double[] {size, Math.sqrt(Math.max(0, power / count - size * size / 2))};
    }

    @Test
    void keepsATone() {
        for (int rate : new int[] {8_000, 11_025, 16_000, 22_050, 44_100, 48_000}) {
            for (MediaFormat to : List.of(
                    sound(Codec.PCMU, 8_000, 1),
                    sound(Codec.PCMA, 8_000, 1),
                    sound(Codec.PCMU, 16_000, 1),
                    sound(Codec.PCM16LE, 16_000, 2),
                    sound(Codec.PCM16LE, 48_000, 1))) {
                for (int channels = 1; channels <= 2; channels++) {
                    MediaFormat from = sound(Codec.PCM16LE, rate, channels);
                    double[] samples = samples(converted(new Conversion(from, to), tone(1_000, rate, channels)), to);
                    String what = from + " to " + to;
                    assertEquals(to.sampleRate(), samples.length, to.sampleRate() / 50, what);
                    double[] parts = toneAndRest(samples, 1_000, to.sampleRate());
                    assertEquals(16_000, parts[0], 400, what);
                    assertTrue(parts[1] < 250, () -> what + ": noise of " + parts[1]);
                }
            }
        }
    }

    @Test
    void doesNotFoldHighTonesBack() {
        MediaFormat from = sound(Codec.PCM16LE, 48_000, 1);
        MediaFormat to = sound(Codec.PCM16LE, 8_000, 1);
        double[] samples = samples(converted(new Conversion(from, to), tone(7_000, 48_000, 1)), to);
        assertTrue(toneAndRest(samples, 1_000, 8_000)[0] < 20);
        assertTrue(toneAndRest(samples, 1_000, 8_000)[1] < 20);
    }

    @Test
    void theSizeOfTheBuffersDoesNotMatter() {
        Random random = new Random(3);
        MediaFormat from = sound(Codec.PCM16LE, 44_100, 2);
        MediaFormat to = sound(Codec.PCMA, 8_000, 1);
        byte[] whole = converted(new Conversion(from, to), tone(440, 44_100, 2));
        ByteBuffer sound = tone(440, 44_100, 2);
        Conversion pieces = new Conversion(from, to);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (sound.hasRemaining()) {
            int size = Math.min(sound.remaining(), 1 + random.nextInt(3_001));
            all.writeBytes(converted(pieces, sound.slice(sound.position(), size)));
            sound.position(sound.position() + size);
        }
        assertArrayEquals(whole, all.toByteArray());
    }

    @Test
    void passesTheSameFormOnUnchanged() {
        MediaFormat form = sound(Codec.PCMU, 8_000, 1);
        byte[] bytes = new byte[20_000];
        new Random(1).nextBytes(bytes);
        assertArrayEquals(bytes, converted(new Conversion(form, form), ByteBuffer.wrap(bytes)));
    }

    @Test
    void codesByG711() {
        int[] linear = {0, 1_000, -1_000, 32_767, -32_768};
        int[] mu = {0xFF, 0xCE, 0x4E, 0x80, 0x00};
        int[] a = {0xD5, 0xFA, 0x7A, 0xAA, 0x2A};
        for (int i = 0; i < linear.length; i++) {
            assertEquals((byte) mu[i], G711.toMuLaw(linear[i]), "mu-law of " + linear[i]);
            assertEquals((byte) a[i], G711.toALaw(linear[i]), "A-law of " + linear[i]);
        }
        for (int code = -128; code < 128; code++) {
            assertEquals(code, G711.toALaw(G711.fromALaw((byte) code)));
            assertEquals(code == 0x7F ? -1 : code, G711.toMuLaw(G711.fromMuLaw((byte) code)), "two codes mean 0");
        }
    }

    @Test
    void choosesWhatLosesLeast() {
        MediaFormat mu8 = sound(Codec.PCMU, 8_000, 1);
        MediaFormat a8 = sound(Codec.PCMA, 8_000, 1);
        MediaFormat mu16 = sound(Codec.PCMU, 16_000, 1);
        MediaFormat linear16 = sound(Codec.PCM16LE, 16_000, 1);
        MediaFormat linear48 = sound(Codec.PCM16LE, 48_000, 1);
        MediaFormat other = sound(Codec.G726, 8_000, 1);
        List<MediaFormat> all = List.of(other, mu8, a8, mu16, linear48, linear16);
        assertEquals(Optional.of(linear48), SoundFormat.best(sound(Codec.PCM16LE, 44_100, 2), all));
        assertEquals(Optional.of(linear16), SoundFormat.best(sound(Codec.PCM16LE, 16_000, 1), all));
        assertEquals(Optional.of(a8), SoundFormat.best(a8, all));
        assertEquals(Optional.of(mu8), SoundFormat.best(sound(Codec.PCM16LE, 44_100, 2), List.of(mu8, a8)));
        assertEquals(Optional.empty(), SoundFormat.best(mu8, List.of(other)));
    }
}
