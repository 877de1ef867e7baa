package org.lensbridge.driver.dahua.codec.dhav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDateTime;

class ContainerDamageFuzzTest {
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
