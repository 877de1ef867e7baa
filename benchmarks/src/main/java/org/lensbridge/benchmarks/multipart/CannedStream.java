package org.lensbridge.benchmarks.multipart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A loop of parts as bytes on the wire. Its images can be decoded, and are filled up with comments of noise, which is what a
 * compressed picture looks like to somebody who searches it.
 */
record CannedStream(ByteBuffer wire, int parts) {
    static final String TYPE = "multipart/x-mixed-replace; boundary=cameraframe";

    private static final int LEAST_BYTES = 1 << 20;
    private static final int LARGEST_COMMENT = 60_000;

    static CannedStream of(int kilobytes, boolean sized) throws IOException {
        byte[] picture = picture();
        Random random = new Random(kilobytes);
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        int parts = 0;
        while (wire.size() < LEAST_BYTES) {
            byte[] image = filled(picture, kilobytes << 10, random);
            String length = sized ? "Content-Length: " + image.length + "\r\n" : "";
            wire.writeBytes(ascii("--cameraframe\r\nContent-Type: image/jpeg\r\n" + length + "\r\n"));
            wire.writeBytes(image);
            wire.writeBytes(ascii("\r\n"));
            parts++;
        }
        ByteBuffer direct = ByteBuffer.allocateDirect(wire.size());
        return new CannedStream(direct.put(wire.toByteArray()).flip(), parts);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private static byte[] filled(byte[] picture, int size, Random random) {
        ByteBuffer image = ByteBuffer.allocate(size);
        image.put(picture, 0, 2);
        int missing = size - picture.length;
        while (missing >= 4) {
            int comment = missing - LARGEST_COMMENT < 4 ? missing : LARGEST_COMMENT;
            byte[] noise = new byte[comment - 4];
            random.nextBytes(noise);
            image.putShort((short) 0xfffe).putShort((short) (comment - 2)).put(noise);
            missing -= comment;
        }
        return image.put(picture, 2, picture.length - 2).array();
    }
}
