package org.lensbridge.transport.rtp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.transport.rtsp.FormatParameters;

/** Whatever descriptions say of payload formats. */
class DescriptionFuzzTest {
    @FuzzTest
    void readsAnyParameters(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        assertTrue(FormatParameters.parse(text).values().size() <= 64);
        Wire.media("m=video 0 RTP/AVP 96 97 0", text).forEach(RtpReception::carries);
        new Wire(true, "m=video 0 RTP/AVP 96", "a=rtpmap:96 H264/90000", "a=fmtp:96 " + text.replace('\n', ' '));
        new Wire(true, "m=video 0 RTP/AVP 96", "a=rtpmap:96 " + text.replace('\n', ' '), "a=x-dimensions:" + text);
    }

    @Test
    void standsRandomBytes() {
        Random random = new Random(20260712);
        for (int round = 0; round < 3000; round++) {
            byte[] input = new byte[random.nextInt(200)];
            random.nextBytes(input);
            readsAnyParameters(input);
        }
    }
}
