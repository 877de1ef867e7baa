package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/** An input is a file that somebody wants to hear. */
class WavFileFuzzTest {
    @FuzzTest
    void findsSoundWithinTheFileOrSaysWhyNot(byte[] input) throws IOException {
        WavFile wav;
        try {
            wav = WavFile.read(new MemoryFile(input));
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().endsWith("."));
            return;
        }
        assertTrue(wav.length() >= 0 && wav.position() + wav.length() <= Math.max(input.length, wav.position()));
        assertTrue(wav.frame() >= 1 && wav.frame() <= 4);
        assertTrue(!wav.time(wav.length()).isNegative());
    }
}
