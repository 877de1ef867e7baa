package org.lensbridge.media.internal.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClientFramesFuzzTest {
    private static final int LONGEST = 200;

    @FuzzTest
    void readsTheSameHoweverTheBytesAreCut(byte[] input) {
        String whole = outcome(input, Math.max(1, input.length));
        assertEquals(whole, outcome(input, 1), "byte by byte");
        assertEquals(whole, outcome(input, 7), "in pieces");
    }

    @Test
    void readsRandomFramesTheSameHoweverTheyAreCut() {
        Random random = new Random(20260601);
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            for (int at = 0; at + 1 < bytes.length; at += 7) {
                bytes[at] = (byte) (random.nextInt(2) << 7 | random.nextInt(11));
                bytes[at + 1] = (byte) (0x80 | random.nextInt(2));
            }
            readsTheSameHoweverTheBytesAreCut(bytes);
        }
    }

    private static String outcome(byte[] input, int piece) {
        StringBuilder seen = new StringBuilder();
        ClientFrames frames = new ClientFrames(LONGEST, Seen.into(seen));
        try {
            for (int at = 0; at < input.length; at += piece) {
                frames.feed(ByteBuffer.wrap(input, at, Math.min(piece, input.length - at)));
            }
        } catch (ClientFrames.ProtocolException refused) {
            assertTrue(refused.status() >= 1002 && refused.status() <= 1009);
            seen.append(refused.status());
        }
        return seen.toString();
    }
}
