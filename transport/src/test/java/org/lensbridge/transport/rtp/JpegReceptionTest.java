package org.lensbridge.transport.rtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;

/** RFC 2435, with images that the platform made. */
class JpegReceptionTest {
    private static byte[] drawn(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.RED, width, height, Color.BLUE));
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.GREEN);
        pen.drawString("Yard", 10, 20);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    private static void samePicture(byte[] expected, byte[] actual) throws IOException {
        BufferedImage one = ImageIO.read(new ByteArrayInputStream(expected));
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(actual));
        assertEquals(one.getWidth(), other.getWidth());
        assertEquals(one.getHeight(), other.getHeight());
        int[] left = one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
        assertArrayEquals(left, other.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth()));
    }

    private static List<byte[]> packets(RtpPacketizer packetizer, byte[] image) {
        RtpPackets packed = packetizer.pack(
                new MediaFrame(0, Duration.ZERO, Instant.EPOCH, true, ByteBuffer.wrap(image)), ByteBuffer::allocate);
        List<byte[]> packets = new ArrayList<>();
        for (int i = 0; i < packed.count(); i++) {
            packets.add(Collected.bytes(packed.packet(i)));
        }
        return packets;
    }

    private static void arrives(int width, int height) throws IOException {
        byte[] image = drawn(width, height);
        RtpPacketizer packetizer = new RtpPacketizer(MediaFormat.video(Codec.JPEG, width, height), 0, 1400);
        Wire wire = new Wire(false, packetizer.description("t").split("\r\n"));
        packets(packetizer, image).forEach(wire::send);
        samePicture(image, wire.sink.bytes(0));
        assertEquals(width, wire.sink.formats.get(0).width());
        assertEquals(height, wire.sink.formats.get(0).height());
    }

    @Test
    void smallAndLargeImagesArriveAsTheyWere() throws IOException {
        arrives(320, 240);
        arrives(2560, 1440);
    }

    @Test
    void dropsImagesOfWhichSomethingIsMissing() throws IOException {
        RtpPacketizer packetizer = new RtpPacketizer(MediaFormat.video(Codec.JPEG, 320, 240), 0, 600);
        byte[] image = drawn(320, 240);
        Wire wire = new Wire(true, packetizer.description("t").split("\r\n"));
        List<byte[]> first = packets(packetizer, image);
        assertTrue(first.size() > 2);
        first.remove(1);
        first.forEach(wire::send);
        packets(packetizer, image).forEach(wire::send);
        wire.pass(200);
        assertEquals(1, wire.sink.frames.size());
        assertEquals(1, wire.sink.lost);
        samePicture(image, wire.sink.bytes(0));
    }

    @Test
    void takesComputedTablesAndRestartIntervals() throws IOException {
        Wire wire = new Wire(false, "m=video 0 RTP/AVP 26");
        wire.type = 26;
        // Type 65 (4:2:0 with restart markers), quality 50, 16 by 16 pixels, one unit: every value 0.
        wire.send(true, 0, "00000000 41 32 02 02 | 0001 ffff | 28 a2 8a 00");
        byte[] image = wire.sink.bytes(0);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(image));
        assertEquals(16, picture.getWidth());
        assertEquals("ffd9", java.util.HexFormat.of().formatHex(image, image.length - 2, image.length));
    }

    @Test
    void takesTheSizeOfOnvifsExtension() {
        Wire wire = new Wire(false, "m=video 0 RTP/AVP 26");
        wire.type = 26;
        byte[] payload = Wire.hex("00000000 01 32 00 00 | 28 a2 8a 00");
        byte[] extension = Wire.hex("ffd80003 ffc0 000b 08 0870 0f00 000000");
        byte[] plain = wire.packet(true, 0, payload);
        byte[] packet = ByteBuffer.allocate(plain.length + extension.length)
                .put(plain, 0, 12)
                .put(extension)
                .put(payload)
                .array();
        packet[0] |= 0x10;
        wire.send(packet);
        assertEquals(3840, wire.sink.formats.get(0).width());
        assertEquals(2160, wire.sink.formats.get(0).height());
    }
}
