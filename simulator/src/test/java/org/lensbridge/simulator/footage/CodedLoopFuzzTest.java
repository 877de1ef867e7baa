package org.lensbridge.simulator.footage;

import static org.junit.jupiter.api.Assertions.*;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.lensbridge.simulator.container.VideoCodec;

class CodedLoopFuzzTest {
    @FuzzTest
    void readsANumberOrNone(FuzzedDataProvider data) {
        byte[] frame = CodedLoop.of(VideoCodec.H264, 320).frame(data.consumeInt(0, 1000), 1);
        for (int count = data.consumeInt(0, 20); count > 0; count--) {
            frame[data.consumeInt(0, Math.min(120, frame.length - 1))] = data.consumeByte();
        }
        assertEquals(
                CodedLoop.numberOf(frame).isPresent(), CodedLoop.millisOf(frame).isPresent());
    }
}
