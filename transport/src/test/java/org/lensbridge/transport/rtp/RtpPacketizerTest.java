package org.lensbridge.transport.rtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;

/** Packets and descriptions written by hand after RFC 6184, RFC 3550 and RFC 2326, 10.12. */
class RtpPacketizerTest {
    private static final String SETS = "00000001 6742c01e95 00000001 68ce3c80";

    private static MediaFormat h264(String sets) {
        return new MediaFormat(0, Codec.H264, 640, 480, 0, 0, ByteBuffer.wrap(Wire.hex(sets)));
    }

    private static RtpPackets pack(RtpPacketizer packetizer, long millis, byte[] frame) {
        MediaFrame of = new MediaFrame(0, Duration.ofMillis(millis), Instant.EPOCH, true, ByteBuffer.wrap(frame));
        return packetizer.pack(of, ByteBuffer::allocateDirect);
    }

    private static byte[] picture(String before, int size) {
        byte[] head = Wire.hex(before + "000001 65 88");
        byte[] frame = Arrays.copyOf(head, head.length + size - 2);
        Arrays.fill(frame, head.length, frame.length, (byte) 7);
        return frame;
    }

    private static void begins(String payload, int size, RtpPackets packets, int index) {
        byte[] expected = Wire.hex(payload);
        byte[] packet = Collected.bytes(packets.packet(index));
        assertEquals(12 + size, packet.length);
        assertArrayEquals(expected, Arrays.copyOfRange(packet, 12, 12 + expected.length));
    }

    @Test
    void putsSmallUnitsTogetherAndLargeOnesInFragments() {
        RtpPacketizer packetizer = new RtpPacketizer(h264(""), 1, 256);
        int sequence = packetizer.sequence();
        RtpPackets packets = pack(packetizer, 1000, picture(SETS, 500));
        assertEquals(4, packets.count());
        begins("78 0005 6742c01e95 0004 68ce3c80", 14, packets, 0);
        begins("7c 85 88 07", 244, packets, 1);
        begins("7c 05 07", 244, packets, 2);
        begins("7c 45 07", 17, packets, 3);
        ByteBuffer all = packets.bytes();
        assertEquals(0x2402_001a, all.getInt(0));
        assertEquals(0x80, all.get(4) & 0xff);
        assertEquals(97, all.get(5));
        assertEquals(sequence, all.getShort(6) & 0xffff);
        assertEquals(packetizer.timestamp(Duration.ZERO) + 90_000, all.getInt(8));
        assertEquals(packetizer.source(), all.getInt(12));
        assertEquals(0x80 | 97, packets.packet(3).get(1) & 0xff);
        assertEquals(sequence + 3 & 0xffff, packets.sequence(3));
        assertEquals(sequence + 4 & 0xffff, packetizer.sequence());
    }

    @Test
    void bringsParameterSetsToKeyFramesWithoutThem() {
        RtpPacketizer packetizer = new RtpPacketizer(h264(SETS), 0, 1400);
        RtpPackets packets = pack(packetizer, 0, picture("", 50));
        assertEquals(3, packets.count());
        begins("6742c01e95", 5, packets, 0);
        begins("68ce3c80", 4, packets, 1);
        begins("6588", 50, packets, 2);
    }

    @Test
    void describesTheTrack() {
        assertEquals(
                "m=video 0 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\na=fmtp:96 packetization-mode=1;"
                        + "profile-level-id=42C01E;sprop-parameter-sets=Z0LAHpU=,aM48gA==\r\na=control:track=0\r\n",
                new RtpPacketizer(h264(SETS), 0, 1400).description("track=0"));
        MediaFormat aac = new MediaFormat(1, Codec.AAC, 0, 0, 16_000, 1, ByteBuffer.allocate(0));
        assertEquals(
                "m=audio 0 RTP/AVP 97\r\na=rtpmap:97 mpeg4-generic/16000/1\r\na=fmtp:97 streamtype=5;"
                        + "profile-level-id=1;mode=AAC-hbr;sizelength=13;indexlength=3;indexdeltalength=3;config=1408\r\n"
                        + "a=control:track=1\r\n",
                new RtpPacketizer(aac, 1, 1400).description("track=1"));
        assertEquals(
                "m=video 0 RTP/AVP 26\r\na=rtpmap:26 JPEG/90000\r\na=x-dimensions:3840,2160\r\na=control:t\r\n",
                new RtpPacketizer(MediaFormat.video(Codec.JPEG, 3840, 2160), 0, 1400).description("t"));
    }

    @Test
    void goesOnWhenTheFormatChanges() {
        RtpPacketizer packetizer = new RtpPacketizer(h264(""), 0, 1400);
        assertTrue(packetizer.format(h264(SETS)));
        assertEquals(3, pack(packetizer, 0, picture("", 50)).count());
        assertFalse(packetizer.format(MediaFormat.video(Codec.H265, 640, 480)));
        MediaFormat other = MediaFormat.video(new Codec("VP8", Codec.Medium.VIDEO), 640, 480);
        assertThrows(IllegalArgumentException.class, () -> new RtpPacketizer(other, 0, 1400));
    }

    @Test
    void sendsNothingOfWhatIsNoPicture() {
        RtpPacketizer packetizer = new RtpPacketizer(h264(""), 0, 1400);
        assertEquals(0, pack(packetizer, 0, new byte[1000]).count());
        byte[] units = new byte[4 * 5000];
        for (int i = 0; i < units.length; i += 4) {
            units[i + 2] = 1;
            units[i + 3] = 1;
        }
        assertEquals(0, pack(packetizer, 0, units).count());
        RtpPacketizer images = new RtpPacketizer(MediaFormat.video(Codec.JPEG, 0, 0), 0, 1400);
        assertEquals(0, pack(images, 0, Wire.hex("ffd8 ffd9")).bytes().remaining());
    }
}
