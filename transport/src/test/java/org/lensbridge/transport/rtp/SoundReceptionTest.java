package org.lensbridge.transport.rtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;

/** Sound and documents: packets written by hand, and what was sent. */
class SoundReceptionTest {
    private static final String ADTS = "ff f1 60 40 01 1f fc";

    private static Wire aac() {
        return new Wire(
                false,
                "m=audio 0 RTP/AVP 96",
                "a=rtpmap:96 MPEG4-GENERIC/16000/1",
                "a=fmtp:96 streamtype=5; profile-level-id=15; Mode=AAC-hbr; config=1408; SizeLength=13; IndexLength=3;"
                        + " IndexDeltaLength=3; Profile=1;");
    }

    @Test
    void takesSeveralAccessUnits() {
        Wire wire = aac().send(true, 1000, "0020 0008 0010 | aa | bb cc");
        assertArrayEquals(Wire.hex(ADTS + "aa"), wire.sink.bytes(0));
        assertArrayEquals(Wire.hex("ff f1 60 40 01 3f fc bb cc"), wire.sink.bytes(1));
        assertEquals(Duration.ofMillis(64), wire.sink.frames.get(1).pts());
        MediaFormat format = wire.sink.formats.get(0);
        assertEquals(16_000, format.sampleRate());
        assertEquals(1, format.channels());
        assertArrayEquals(Wire.hex("1408"), Collected.bytes(format.configuration()));
    }

    @Test
    void putsFragmentsOfAnAccessUnitTogether() {
        Wire wire = aac().send(false, 0, "0010 0018 | aa bb").send(true, 0, "0010 0018 | cc");
        assertArrayEquals(Wire.hex("ff f1 60 40 01 5f fc aa bb cc"), wire.sink.bytes(0));
        wire.send(false, 1024, "0010 0018 | aa bb").lose().send(true, 2048, "0010 0008 | dd");
        assertEquals(2, wire.sink.frames.size());
        assertArrayEquals(Wire.hex(ADTS + "dd"), wire.sink.bytes(1));
    }

    @Test
    void knowsTheTypesThatNeedNoDescription() {
        Wire wire = new Wire(false, "m=audio 0 RTP/AVP 9");
        wire.type = 9;
        wire.send(false, 0, "aa bb");
        assertEquals("G722", wire.sink.formats.get(0).codec().name());
        assertEquals(16_000, wire.sink.formats.get(0).sampleRate());
    }

    @Test
    void takesLatm() {
        Wire wire = new Wire(
                false,
                "m=audio 0 RTP/AVP 96",
                "a=rtpmap:96 MP4A-LATM/16000/1",
                "a=fmtp:96 cpresent=0;config=400028103fc0");
        wire.send(true, 0, "01 aa");
        assertArrayEquals(Wire.hex(ADTS + "aa"), wire.sink.bytes(0));
        assertArrayEquals(
                Wire.hex("1408"), Collected.bytes(wire.sink.formats.get(0).configuration()));
    }

    @Test
    void takesSamplesOfFixedTypes() {
        Wire law = new Wire(false, "m=audio 0 RTP/AVP 8 0 97", "a=rtpmap:97 telephone-event/8000");
        law.type = 8;
        law.send(false, 0, "d5 d5");
        law.type = 97;
        law.send(false, 80, "01 02 03 04");
        law.type = 0;
        law.send(false, 160, "ff");
        assertEquals(2, law.sink.frames.size());
        assertEquals(0, law.sink.lost);
        assertEquals(Codec.PCMA, law.sink.formats.get(0).codec());
        assertEquals(Codec.PCMU, law.sink.formats.get(1).codec());
        assertEquals(Duration.ofMillis(20), law.sink.frames.get(1).pts());
        Wire linear = new Wire(false, "m=audio 0 RTP/AVP 10");
        linear.type = 10;
        linear.send(false, 0, "01 02 03 04");
        assertArrayEquals(Wire.hex("02 01 04 03"), linear.sink.bytes(0));
        assertEquals(2, linear.sink.formats.get(0).channels());
    }

    @Test
    void takesDocumentsInPieces() {
        Wire wire = new Wire(true, "m=application 0 RTP/AVP 96", "a=rtpmap:96 vnd.onvif.metadata/90000");
        wire.send(false, 0, "3c 61")
                .send(true, 0, "2f 3e")
                .send(false, 1, "3c 62")
                .lose()
                .send(true, 1, "2f 3e");
        wire.send(false, 2, "3c 63 2f 3e").send(false, 3, "3c 64").pass(500);
        assertEquals("<a/>", text(wire, 0));
        assertEquals("<c/>", text(wire, 1));
        assertEquals(1, wire.sink.lost);
        assertEquals(Codec.ONVIF_METADATA, wire.sink.formats.get(0).codec());
    }

    private static String text(Wire wire, int frame) {
        return new String(wire.sink.bytes(frame), StandardCharsets.US_ASCII);
    }

    @Test
    void knowsWhatItCarries() {
        assertTrue(RtpReception.carries(Wire.media("m=audio 0 RTP/AVP 0").get(0)));
        assertFalse(RtpReception.carries(Wire.media("m=audio 0 RTP/AVP 99").get(0)));
        assertFalse(RtpReception.carries(
                Wire.media("m=video 0 RTP/AVP 99", "a=rtpmap:99 VP8/90000").get(0)));
    }

    private static void arrives(MediaFormat format, byte[] payload, int packets) {
        RtpPacketizer packetizer = new RtpPacketizer(format, 1, 400);
        MediaFrame frame = new MediaFrame(0, Duration.ofSeconds(3), Instant.EPOCH, true, ByteBuffer.wrap(payload));
        RtpPackets packed = packetizer.pack(frame, ByteBuffer::allocate);
        assertEquals(packets, packed.count());
        Wire wire = new Wire(false, packetizer.description("t").split("\r\n"));
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < packed.count(); i++) {
            wire.send(Collected.bytes(packed.packet(i)));
        }
        wire.sink.frames.forEach(each -> all.writeBytes(Collected.bytes(each.payload())));
        assertArrayEquals(payload, all.toByteArray(), format.codec().name());
        assertEquals(format.codec(), wire.sink.formats.get(0).codec());
        assertEquals(format.sampleRate(), wire.sink.formats.get(0).sampleRate());
    }

    private static MediaFormat sound(Codec codec, int rate, int channels) {
        return new MediaFormat(0, codec, 0, 0, rate, channels, ByteBuffer.allocate(0));
    }

    @Test
    void whatIsSentArrives() {
        byte[] noise = new byte[1000];
        new Random(3).nextBytes(noise);
        arrives(sound(Codec.PCMU, 8000, 1), noise, 3);
        arrives(sound(Codec.PCMA, 8000, 1), noise, 3);
        arrives(sound(Codec.G726, 8000, 1), noise, 3);
        arrives(sound(Codec.PCM16LE, 16_000, 2), noise, 3);
        arrives(MediaFormat.video(Codec.ONVIF_METADATA, 0, 0), ("<a>" + "x".repeat(900) + "</a>").getBytes(), 3);
        byte[] picture = ByteBuffer.allocate(800).putInt(0x1b6).array();
        arrives(MediaFormat.video(Codec.MPEG4, 0, 0), picture, 3);
        byte[] units = new byte[507 + 9];
        System.arraycopy(Wire.hex("ff f1 60 40 3f 7f fc"), 0, units, 0, 7);
        System.arraycopy(Wire.hex("ff f1 60 40 01 3f fc 0a 0b"), 0, units, 507, 9);
        arrives(sound(Codec.AAC, 16_000, 1), units, 3);
    }
}
