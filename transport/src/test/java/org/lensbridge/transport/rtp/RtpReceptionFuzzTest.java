package org.lensbridge.transport.rtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever comes instead of packets. */
class RtpReceptionFuzzTest {
    private static final String[][] MEDIA = {
        {"m=video 0 RTP/AVP 96", "a=rtpmap:96 H264/90000"},
        {"m=video 0 RTP/AVP 96", "a=rtpmap:96 H264/90000", "a=fmtp:96 packetization-mode=2"},
        {"m=video 0 RTP/AVP 96", "a=rtpmap:96 H265/90000"},
        {"m=video 0 RTP/AVP 96", "a=rtpmap:96 H265/90000", "a=fmtp:96 sprop-max-don-diff=2"},
        {"m=video 0 RTP/AVP 96", "a=rtpmap:96 JPEG/90000"},
        {"m=video 0 RTP/AVP 96", "a=rtpmap:96 MP4V-ES/90000"},
        {"m=audio 0 RTP/AVP 96", "a=rtpmap:96 MPEG4-GENERIC/16000/1", "a=fmtp:96 mode=AAC-hbr"},
        {"m=audio 0 RTP/AVP 96", "a=rtpmap:96 MPEG4-GENERIC/8000", "a=fmtp:96 sizelength=31;indexlength=31"},
        {"m=audio 0 RTP/AVP 96", "a=rtpmap:96 MP4A-LATM/16000", "a=fmtp:96 config=7ff"},
        {"m=audio 0 RTP/AVP 96", "a=rtpmap:96 L16/16000/2"},
        {"m=audio 0 RTP/AVP 96", "a=rtpmap:96 PCMU/8000"},
        {"m=application 0 RTP/AVP 96", "a=rtpmap:96 vnd.onvif.metadata/90000"},
    };

    /** The first byte says which format, the second whether by datagrams; then payloads, each behind its length and how its head differs. */
    @FuzzTest
    void makesFramesOfAnyPackets(byte[] input) {
        ByteBuffer in = ByteBuffer.wrap(input);
        if (in.remaining() < 2) {
            return;
        }
        Wire wire = new Wire((in.get() & 1) == 0, MEDIA[(in.get() & 0xff) % MEDIA.length]);
        int timestamp = 0;
        while (in.remaining() > 2) {
            int length = in.get() & 0xff;
            int kind = in.get();
            byte[] payload = new byte[Math.min(length, in.remaining())];
            in.get(payload);
            timestamp += (kind & 2) == 0 ? 0 : 3600;
            wire.sequence += (kind & 12) == 12 ? kind >> 4 : 0;
            byte[] packet = (kind & 0x70) == 0x70 ? payload : wire.packet((kind & 1) == 1, timestamp, payload);
            ByteBuffer given = ByteBuffer.wrap(packet);
            wire.reception.rtp(0, given, wire.now += 1_000_000);
            assertEquals(packet.length, given.remaining());
            wire.reception.rtcp(0, given, wire.now);
        }
        wire.pass(1000);
        wire.reception.report(0, wire.now);
        Duration before = Duration.ZERO;
        for (var frame : wire.sink.frames) {
            assertTrue(frame.pts().compareTo(before) >= 0);
            before = frame.pts();
        }
    }

    @Test
    void standsRandomBytes() {
        Random random = new Random(20260712);
        for (int round = 0; round < 3000; round++) {
            byte[] input = new byte[random.nextInt(600)];
            random.nextBytes(input);
            makesFramesOfAnyPackets(input);
        }
    }
}
