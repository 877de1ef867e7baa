package org.lensbridge.driver.dahua.codec.dhav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDateTime;

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

    @FuzzTest
    void findsAPacketBehindAnything(byte[] input) {
        byte[] last = {0, 0, 1, 9};
        byte[] packet = new DhavWriter()
                .delta(LocalDateTime.of(2024, 1, 1, 0, 0), 0, last)
                .bytes();
        Taken taken = Taken.from(input, 100);
        // However long a packet says to be, its end is within the limit; what is cut in two may hide one more.
        byte[] filling = new byte[Taken.LONGEST + 65_600];
        taken.feed(filling, filling.length);
        taken.feed(packet, 5);
        assertArrayEquals(last, taken.payloads.get(taken.payloads.size() - 1));
    }
}
