package org.lensbridge.transport.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.media.Codec;

class WavHeadTest {
    private static WavHead read(byte[] file) {
        return WavHead.read(ByteBuffer.wrap(file));
    }

    private static String refusal(byte[] file) {
        return assertThrows(IllegalArgumentException.class, () -> read(file)).getMessage();
    }

    @Test
    void findsTheSoundBehindOtherChunks() {
        WavHead wav = read(Wav.file(
                Wav.chunk("LIST", new byte[5]), Wav.format(1, 2, 44_100, 16), Wav.chunk("data", new byte[44_100 * 4])));
        assertEquals(Codec.PCM16LE, wav.format().codec());
        assertEquals(44_100, wav.format().sampleRate());
        assertEquals(2, wav.format().channels());
        assertEquals(12 + 8 + 6 + 24 + 8, wav.position());
        assertEquals(Duration.ofSeconds(1), wav.time(wav.told()));
    }

    @Test
    void knowsG711() {
        assertEquals(
                Codec.PCMA,
                read(Wav.file(Wav.format(6, 1, 8_000, 8), Wav.chunk("data", new byte[8])))
                        .format()
                        .codec());
        assertEquals(
                Codec.PCMU,
                read(Wav.file(Wav.extensible(7, 1, 8_000, 8), Wav.chunk("data", new byte[8])))
                        .format()
                        .codec());
    }

    /** ffmpeg that writes to a pipe cannot know how long the sound becomes. */
    @Test
    void takesAllThereIsWhereTheLengthIsWrong() {
        for (int told : new int[] {-1, 0, 1_000}) {
            byte[] file = Wav.file(Wav.format(1, 1, 8_000, 16), Wav.chunk("data", new byte[100], told));
            assertEquals(100, read(file).length(file.length));
        }
        assertEquals(
                40,
                read(Wav.file(Wav.format(1, 1, 8_000, 16), Wav.chunk("data", new byte[100], 40)))
                        .length(1_000));
    }

    @Test
    void saysWhatCannotBeSaid() {
        byte[] sound = new byte[8];
        assertTrue(refusal(new byte[0]).startsWith("It is no WAV file"));
        assertTrue(refusal("ID3 not a wav file at all".getBytes()).startsWith("It is no WAV file"));
        assertTrue(refusal(Wav.file()).contains("its format is missing"));
        assertTrue(refusal(Wav.file(Wav.format(1, 1, 8_000, 16))).contains("its sound is missing"));
        assertTrue(refusal(Wav.file(Wav.chunk("fmt ", sound))).contains("cut short"));
        assertTrue(refusal(Wav.file(Wav.format(3, 1, 8_000, 32), Wav.chunk("data", sound)))
                .contains("in floating point"));
        assertTrue(refusal(Wav.file(Wav.format(1, 1, 8_000, 24), Wav.chunk("data", sound)))
                .contains("linear with 24 bits"));
        assertTrue(refusal(Wav.file(Wav.format(85, 2, 44_100, 0), Wav.chunk("data", sound)))
                .contains("of coding 85"));
        assertTrue(refusal(Wav.file(Wav.format(1, 6, 48_000, 16), Wav.chunk("data", sound)))
                .contains("48000 Hz and 6 channels"));
        assertTrue(refusal(Wav.file(Wav.format(1, 1, 96_000, 16), Wav.chunk("data", sound)))
                .contains("96000 Hz"));
    }
}
