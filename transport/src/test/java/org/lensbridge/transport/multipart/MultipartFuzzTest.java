package org.lensbridge.transport.multipart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;

class MultipartFuzzTest {
    private static final MultipartLimits LIMITS = new MultipartLimits(256, 8, 20_000, 4096);
    private static final MultipartLimits NARROW = new MultipartLimits(60, 3, 64, 200);
    private static final int ROUNDS = Boolean.getBoolean("lensbridge.soak") ? 500_000 : 8_000;
    private static final List<String> PIECES = List.of(
            "--gate7\r\n",
            "--gate7\n",
            "-- gate7\r\n",
            "--gate7--\r\n",
            "gate7\r\n",
            "Content-Length: 5\r\n",
            "Content-Length:40\r\n",
            "Content-Length: 0\r\n",
            "Content-Length: 99999999999\r\n",
            "Content-Type: text/plain\r\n",
            "Content-Type: image/jpeg\r\n",
            "\r\n",
            "\n",
            "\r",
            "-",
            "--",
            "gate7",
            "hello",
            "Code=A;action=Start\r\n",
            "{\n \"a\": 1\n}",
            "\u00ff\u00d8",
            "\u00ff\u00d9",
            " ",
            ":",
            "HTTP/1.1 200 OK\r\n");

    private static String outcome(MultipartLimits limits, byte[] stream, Random cuts) {
        Collected collected = new Collected();
        MultipartParser parser = new MultipartParser("multipart/x; boundary=gate7", limits, collected);
        try {
            for (int at = 0; at < stream.length; ) {
                int size = cuts == null ? stream.length : Math.min(stream.length - at, 1 + cuts.nextInt(9));
                parser.feed(ByteBuffer.wrap(stream, at, size));
                at += size;
            }
            parser.end();
        } catch (CameraException e) {
            return collected + " " + e.getMessage();
        }
        return collected.toString();
    }

    @Test
    void survivesAnythingAndDoesNotDependOnChunks() {
        Random random = new Random(20_240_611);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] stream = stream(random);
            MultipartLimits limits = round % 3 == 0 ? NARROW : LIMITS;
            String whole = outcome(limits, stream, null);
            Random ones = new Random() {
                private static final long serialVersionUID = 1;

                @Override
                public int nextInt(int bound) {
                    return 0;
                }
            };
            int number = round;
            assertEquals(whole, outcome(limits, stream, ones), () -> "round " + number);
            assertEquals(whole, outcome(limits, stream, new Random(round)), () -> "round " + number);
        }
    }

    private static byte[] stream(Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int pieces = random.nextInt(60);
        boolean wild = random.nextInt(4) == 0;
        for (int i = 0; i < pieces; i++) {
            if (wild && random.nextInt(3) == 0) {
                byte[] noise = new byte[random.nextInt(40)];
                random.nextBytes(noise);
                out.writeBytes(noise);
            } else if (random.nextInt(3) > 0) {
                out.writeBytes(part(random).getBytes(StandardCharsets.ISO_8859_1));
            } else {
                out.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        byte[] stream = out.toByteArray();
        for (int i = random.nextInt(4); i > 0 && stream.length > 0; i--) {
            stream[random.nextInt(stream.length)] = (byte) random.nextInt(256);
        }
        return stream;
    }

    private static String part(Random random) {
        String body =
                "b".repeat(random.nextInt(30)) + (random.nextBoolean() ? "\n" : "") + "e".repeat(random.nextInt(5));
        int length = body.length() + (random.nextInt(5) == 0 ? random.nextInt(81) - 10 : 0);
        String stated = random.nextBoolean() ? "Content-Length: " + Math.max(0, length) + "\r\n" : "";
        return "--gate7\r\nContent-Type: text/plain\r\n" + stated + "\r\n" + body
                + (random.nextBoolean() ? "\r\n" : "");
    }
}
