package org.lensbridge.simulator.rtsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;

class RtspReaderFuzzTest {
    @FuzzTest
    void readsOrRefusesTheSameHoweverTheBytesAreCut(byte[] input) {
        String whole = outcome(input, Math.max(1, input.length));
        assertEquals(whole, outcome(input, 1), "byte by byte");
        assertEquals(whole, outcome(input, 13), "in pieces");
    }

    private static String outcome(byte[] input, int piece) {
        StringBuilder seen = new StringBuilder();
        RtspReader reader = new RtspReader(new RtspReader.Taker() {
            @Override
            public void request(RtspRequest request) {
                seen.append(request).append(request.session()).append('\n');
            }

            @Override
            public void packet(int channel, ByteBuffer packet) {
                seen.append(channel).append(' ').append(packet.remaining()).append('\n');
            }
        });
        try {
            for (int at = 0; at < input.length; at += piece) {
                reader.read(ByteBuffer.wrap(input, at, Math.min(piece, input.length - at)));
            }
        } catch (IOException refused) {
            seen.append("refused: ").append(refused.getMessage());
        }
        return seen.toString();
    }
}
