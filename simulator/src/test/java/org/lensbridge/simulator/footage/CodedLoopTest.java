package org.lensbridge.simulator.footage;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.simulator.container.VideoCodec;

class CodedLoopTest {
    @ParameterizedTest
    @CsvSource({"H264, 1280, 640, 480", "H264, 500, 320, 240", "H264, 100, 320, 240", "H265, 1920, 320, 240"})
    void hasTheLargestLoopThatIsNotWider(VideoCodec codec, int widest, int width, int height) {
        CodedLoop loop = CodedLoop.of(codec, widest);
        assertEquals(codec, loop.codec());
        assertEquals(width, loop.width());
        assertEquals(height, loop.height());
    }

    @ParameterizedTest
    @CsvSource({"H264, 320, 7 8 6 5, 6 1", "H264, 640, 7 8 6 5, 6 1", "H265, 320, 32 33 34 39 20, 39 1"})
    void bringsParameterSetsWithEveryKeyFrame(VideoCodec codec, int width, String key, String other) {
        CodedLoop loop = CodedLoop.of(codec, width);
        for (long number = 0; number < 120; number++) {
            assertEquals(number % 25 == 0, loop.keyFrame(number));
            assertEquals(loop.keyFrame(number) ? key : other, units(codec, loop.frame(number)), "frame " + number);
        }
    }

    @Test
    void hasAHundredFramesBehindTheKeyFrameOfAChain() {
        CodedLoop chain = CodedLoop.chain();
        assertEquals(101, chain.size());
        for (int place = 0; place < chain.size(); place++) {
            byte[] frame = chain.frame(place, place + 1000L, 5);
            assertEquals(place == 0 ? "7 8 6 5" : "6 1", units(VideoCodec.H264, frame), "frame " + place);
            assertEquals(OptionalLong.of(place + 1000L), CodedLoop.numberOf(frame));
            assertEquals(place == 0, chain.keyFrame(place));
        }
    }

    @Test
    void saysWhichFrameItIsAndWhenItWasTaken() {
        byte[] frame = CodedLoop.of(VideoCodec.H265, 320).frame(1_234_567, 1_790_000_000_123L);
        ByteArrayOutputStream around = new ByteArrayOutputStream();
        around.writeBytes(new byte[] {0, 0, 0, 1, 70, 1, 80});
        around.writeBytes(frame);
        assertEquals(OptionalLong.of(1_234_567), CodedLoop.numberOf(around.toByteArray()));
        assertEquals(OptionalLong.of(1_790_000_000_123L), CodedLoop.millisOf(frame));
    }

    @Test
    void findsNoNumberInOtherBytes() {
        byte[] cut = Arrays.copyOf(CodedLoop.of(VideoCodec.H264, 320).frame(1), 30);
        assertEquals(OptionalLong.empty(), CodedLoop.numberOf(cut));
        assertEquals(OptionalLong.empty(), CodedLoop.numberOf(new byte[0]));
        assertEquals(OptionalLong.empty(), CodedLoop.numberOf(new byte[5000]));
    }

    /** The types of the NAL units, each after a start code of three or four bytes. */
    private static String units(VideoCodec codec, byte[] frame) {
        List<String> types = new ArrayList<>();
        for (int i = 0; i + 3 < frame.length; i++) {
            if (frame[i] == 0 && frame[i + 1] == 0 && frame[i + 2] == 1) {
                types.add(Integer.toString(codec == VideoCodec.H264 ? frame[i + 3] & 31 : frame[i + 3] >> 1 & 63));
            }
        }
        return String.join(" ", types);
    }
}
