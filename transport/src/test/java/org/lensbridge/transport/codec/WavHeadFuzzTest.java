package org.lensbridge.transport.codec;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;

/** An input is a file that somebody wants to hear. */
class WavHeadFuzzTest {
    @FuzzTest
    void findsSoundOrSaysWhyNot(byte[] input) {
        WavHead wav;
        try {
            wav = WavHead.read(ByteBuffer.wrap(input));
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().endsWith("."));
            return;
        }
        long length = wav.length(input.length);
        assertTrue(length >= 0 && wav.position() + length <= input.length);
        assertTrue(wav.frame() >= 1 && wav.frame() <= 4);
        assertTrue(!wav.time(length).isNegative());
    }
}
