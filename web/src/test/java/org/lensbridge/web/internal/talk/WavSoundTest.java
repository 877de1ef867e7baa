package org.lensbridge.web.internal.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.media.Codec;
import org.lensbridge.web.internal.failure.Refusal;

class WavSoundTest {
    @Test
    void readsLinearSound() {
        WavSound sound = WavSound.parse(file(1, 2, 16_000, 16, 6400, 6400));
        assertEquals(Codec.PCM16LE, sound.format().codec());
        assertEquals(16_000, sound.format().sampleRate());
        assertEquals(2, sound.format().channels());
        assertEquals(6400, sound.samples().remaining());
        assertEquals(Duration.ofMillis(100), sound.duration());
        assertEquals(6400, sound.bytes(100));
    }

    @ParameterizedTest
    @CsvSource({"6,PCMA", "7,PCMU"})
    void readsTelephoneSound(int tag, String codec) {
        WavSound sound = WavSound.parse(file(tag, 1, 8_000, 8, 800, 800));
        assertEquals(codec, sound.format().codec().name());
        assertEquals(Duration.ofMillis(100), sound.duration());
    }

    @ParameterizedTest
    @CsvSource({"0,800", "-1,800", "900,800", "3,2"})
    void takesWhatIsThereWhateverTheLengthSays(int said, int expected) {
        assertEquals(
                expected,
                WavSound.parse(file(1, 1, 8_000, 16, said, 801)).samples().remaining());
    }

    @ParameterizedTest
    @CsvSource({"1,1,8000,8", "1,3,8000,16", "1,0,8000,16", "1,1,96000,16", "1,1,-1,16", "85,1,8000,0", "3,1,8000,32"})
    void saysWhatSoundItTakes(int tag, int channels, int rate, int bits) {
        Refusal refusal = assertThrows(Refusal.class, () -> WavSound.parse(file(tag, channels, rate, bits, 800, 800)));
        assertEquals(400, refusal.failure().status());
        assertTrue(refusal.getMessage().startsWith("The body cannot be played. Its sound "), refusal.getMessage());
    }

    /** One with this format and this many bytes, of which its head says another number. */
    static ByteBuffer file(int tag, int channels, int rate, int bits, int said, int length) {
        ByteBuffer file = ByteBuffer.allocate(44 + length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + length);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) tag).putShort((short) channels).putInt(rate);
        file.putInt(rate * channels * bits / 8)
                .putShort((short) (channels * bits / 8))
                .putShort((short) bits);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(said);
        return file.rewind();
    }
}
