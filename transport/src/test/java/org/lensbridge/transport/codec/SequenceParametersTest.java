package org.lensbridge.transport.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequenceParametersTest {
    private static final String LARGE = "6742c028d900640256c044000003000400000300283c60c920";

    private static Optional<SequenceParameters> read(String hex) {
        return SequenceParameters.read(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
    }

    /** Parameter sets that an encoder made. */
    @ParameterizedTest
    @CsvSource({
        LARGE + ",1600,1184",
        "67640028acd940780227e5c044000003000400000300283c60c658,1920,1080",
        "674d401feca0640976022000000300200000030141e30632c0,800,592",
        "6742c00ad902c4ec044000000300400000030283c48992,176,144",
        "67f4001e919b2816849b011000000300100000030321f1429960,720,576",
        "6764001eacd940b424fd6022000003000200000300643e28532c,720,572",
        "677a001ebcd940a02ff89c0440000003004000000c83c58b6580,640,360",
        "6764001ef3650290bf8f8bc05b20000003002000000641e2c5b2c0,642,358"
    })
    void readsTheSizeThatIsShown(String hex, int width, int height) {
        assertEquals(Optional.of(new SequenceParameters(width, height)), read(hex));
    }

    @Test
    void whatBreaksOffHasNoSize() {
        for (int length = 0; length < 16; length += 2) {
            assertEquals(Optional.empty(), read(LARGE.substring(0, length)));
        }
    }

    @Test
    void sizeThatNoPictureHasIsNone() {
        // Baseline, level 4: the number of macroblocks in a row is an Exp-Golomb code with 16 zeros.
        assertEquals(Optional.empty(), read("6742c028d900000100000000000000000000"));
        assertEquals(Optional.empty(), read("67" + "00".repeat(64)));
        assertEquals(Optional.empty(), read("67" + "ff".repeat(3)));
    }
}
