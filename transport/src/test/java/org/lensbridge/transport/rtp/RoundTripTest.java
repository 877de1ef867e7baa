package org.lensbridge.transport.rtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.simulator.container.VideoCodec;
import org.lensbridge.simulator.footage.CodedLoop;
import org.lensbridge.transport.codec.AnnexB;

/** What is sent is what arrives. */
class RoundTripTest {
    private static final int FRAMES = 60;

    /** The frame with four bytes in each start code. */
    private static byte[] fourByteCodes(byte[] frame) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AnnexB.units(ByteBuffer.wrap(frame), (from, end) -> {
            bytes.writeBytes(new byte[] {0, 0, 0, 1});
            bytes.write(frame, from, end - from);
        });
        return bytes.toByteArray();
    }

    private static List<byte[]> packets(CodedLoop loop, RtpPacketizer packetizer) {
        List<byte[]> packets = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            MediaFrame frame = new MediaFrame(
                    0, Duration.ofMillis(40L * i), Instant.EPOCH, loop.keyFrame(i), ByteBuffer.wrap(loop.frame(i, 0)));
            RtpPackets packed = packetizer.pack(frame, ByteBuffer::allocateDirect);
            ByteBuffer framed = packed.bytes();
            for (int p = 0; p < packed.count(); p++) {
                assertEquals('$' << 8 | packetizer.channel(), framed.getShort());
                byte[] interleaved = new byte[framed.getShort() & 0xffff];
                framed.get(interleaved);
                assertArrayEquals(Collected.bytes(packed.packet(p)), interleaved);
                assertTrue(interleaved.length <= RtpPacketizer.USUAL_BYTES);
                packets.add(interleaved);
            }
            assertEquals(0, framed.remaining());
        }
        return packets;
    }

    private static Wire received(RtpPacketizer packetizer, boolean datagrams, List<byte[]> packets) {
        Wire wire = new Wire(datagrams, packetizer.description("track=0").split("\r\n"));
        packets.forEach(wire::send);
        return wire.pass(1000);
    }

    private static void same(CodedLoop loop, Wire wire) {
        assertEquals(FRAMES, wire.sink.frames.size());
        for (int i = 0; i < FRAMES; i++) {
            assertArrayEquals(fourByteCodes(loop.frame(i, 0)), wire.sink.bytes(i), "frame " + i);
            assertEquals(loop.keyFrame(i), wire.sink.frames.get(i).keyFrame());
            assertEquals(Duration.ofMillis(40L * i), wire.sink.frames.get(i).pts());
        }
        assertEquals(320, wire.sink.formats.get(0).width());
        assertEquals(1, wire.sink.formats.size());
    }

    @Test
    void h264() {
        inOrderAndShaken(CodedLoop.of(VideoCodec.H264, 320), Codec.H264);
    }

    @Test
    void h265() {
        inOrderAndShaken(CodedLoop.of(VideoCodec.H265, 320), Codec.H265);
    }

    private static void inOrderAndShaken(CodedLoop loop, Codec codec) {
        RtpPacketizer packetizer = new RtpPacketizer(MediaFormat.video(codec, 320, 240), 0, RtpPacketizer.USUAL_BYTES);
        List<byte[]> packets = packets(loop, packetizer);
        same(loop, received(packetizer, false, packets));
        Random random = new Random(7);
        List<byte[]> shuffled = new ArrayList<>(packets);
        for (int i = 1; i + 8 < shuffled.size(); i += 8) {
            Collections.shuffle(shuffled.subList(i, i + 8), random);
            shuffled.add(i, shuffled.get(i));
        }
        Wire shaken = received(packetizer, true, shuffled);
        same(loop, shaken);
        assertEquals(0, shaken.sink.lost);
    }

    @Test
    void h264WithLoss() {
        withLoss(CodedLoop.of(VideoCodec.H264, 320), Codec.H264);
    }

    @Test
    void h265WithLoss() {
        withLoss(CodedLoop.of(VideoCodec.H265, 320), Codec.H265);
    }

    private static void withLoss(CodedLoop loop, Codec codec) {
        RtpPacketizer packetizer = new RtpPacketizer(MediaFormat.video(codec, 320, 240), 0, RtpPacketizer.USUAL_BYTES);
        List<byte[]> packets = packets(loop, packetizer);
        Random random = new Random(8);
        List<byte[]> arrived =
                packets.stream().filter(packet -> random.nextInt(10) > 0).toList();
        Wire wire = received(packetizer, true, arrived);
        assertTrue(wire.sink.lost > 0 && wire.sink.lost <= packets.size() - arrived.size());
        long last = -1;
        for (int i = 0; i < wire.sink.frames.size(); i++) {
            // Units in front of a picture may be missing: without its message the picture is whole all the same.
            OptionalLong number = CodedLoop.numberOf(wire.sink.bytes(i));
            if (number.isPresent()) {
                assertTrue(number.getAsLong() > last);
                last = number.getAsLong();
                byte[] whole = fourByteCodes(loop.frame(last, 0));
                byte[] come = wire.sink.bytes(i);
                assertArrayEquals(Arrays.copyOfRange(whole, whole.length - come.length, whole.length), come);
            }
        }
    }
}
