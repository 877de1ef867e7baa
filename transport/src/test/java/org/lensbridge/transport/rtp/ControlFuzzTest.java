package org.lensbridge.transport.rtp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever comes instead of reports. */
class ControlFuzzTest {
    @FuzzTest
    void readsAnyReports(byte[] input) {
        Wire wire = new Wire(true, "m=audio 0 RTP/AVP 96", "a=rtpmap:96 PCMU/8000");
        wire.send(false, 0, "ff");
        ByteBuffer given = ByteBuffer.wrap(input);
        wire.reception.rtcp(0, given, wire.now);
        wire.send(false, 80, "ff");
        wire.reception.report(0, wire.now);
        ReceptionReport.read(given);
        assertEquals(input.length, given.remaining());
    }

    @Test
    void standsRandomBytes() {
        Random random = new Random(20260712);
        for (int round = 0; round < 3000; round++) {
            byte[] input = new byte[random.nextInt(200)];
            random.nextBytes(input);
            readsAnyReports(input);
        }
    }
}
