package org.lensbridge.driver.dahua.codec.dhav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

class ContainerDemuxerFuzzTest {
    @FuzzTest
    void findsTheSameInAnyPieces(byte[] input) {
        Taken whole = Taken.from(input, Math.max(1, input.length));
        for (int piece : new int[] {1, 7}) {
            Taken pieces = Taken.from(input, piece);
            assertEquals(whole.packets, pieces.packets);
            assertEquals(whole.demuxer.lost(), pieces.demuxer.lost());
        }
        assertTrue(whole.packets.size() <= input.length / Head.SIZE);
        Timeline timeline = new Timeline();
        for (Packet packet : whole.packets) {
            long before = timeline.position();
            timeline.to(packet.stamp());
            assertTrue(timeline.position() >= before);
        }
    }
}
