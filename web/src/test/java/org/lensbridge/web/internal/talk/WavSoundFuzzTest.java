package org.lensbridge.web.internal.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.lensbridge.web.internal.failure.Refusal;

class WavSoundFuzzTest {
    @FuzzTest
    void readsASoundOrRefusesTheFile(byte[] input) {
        try {
            WavSound sound = WavSound.parse(ByteBuffer.wrap(input));
            assertTrue(sound.samples().remaining() <= input.length);
            assertTrue(sound.bytes(100) > 0);
            assertTrue(!sound.duration().isNegative());
        } catch (Refusal expected) {
            assertEquals(400, expected.failure().status());
        }
    }
}
