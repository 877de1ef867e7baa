package org.lensbridge.transport.multipart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Images whose stated length is right, absent or wrong. */
class PartLengthTest {
    private static final String TYPE = "multipart/x-mixed-replace; boundary=\"lane4\"";
    private static final int NONE = Integer.MIN_VALUE;

    private static String image(int noise, long seed) {
        byte[] bytes = new byte[noise];
        new Random(seed).nextBytes(bytes);
        return "\u00ff\u00d8" + new String(bytes, StandardCharsets.ISO_8859_1) + "\u00ff\u00d9";
    }

    private static String part(String image, int error) {
        String stated = error == NONE ? "" : "Content-Length: " + (image.length() + error) + "\r\n";
        return "--lane4\r\nContent-Type: image/jpeg\r\n" + stated + "\r\n" + image + "\r\n";
    }

    private static void yields(String stream, List<String> images) {
        byte[] bytes = stream.getBytes(StandardCharsets.ISO_8859_1);
        for (int chunk : new int[] {Integer.MAX_VALUE, 1, 11, 512}) {
            assertEquals(images, Collected.of(TYPE, bytes, chunk).bodies, "chunks of " + chunk);
        }
    }

    private static void mends(int first, int error) {
        List<String> images = List.of(image(700, 1), image(900, 2), image(300, 3), image(800, 4));
        String stream = part(images.get(0), first)
                + part(images.get(1), error)
                + part(images.get(2), error)
                + part(images.get(3), 0)
                + "--lane4--\r\n";
        yields(stream, images);
    }

    @Test
    void mendsImagesWithTooSmallLengths() {
        for (int error : new int[] {-1, -2, -3, -80, -299}) {
            mends(0, error);
            mends(error, error);
        }
    }

    @Test
    void mendsImagesWithTooLargeLengths() {
        for (int error : new int[] {3, 4, 10, 60, 200}) {
            mends(0, error);
            mends(error, error);
        }
    }

    @Test
    void acceptsLengthsThatCountTheLineEnd() {
        Collected collected =
                Collected.of(TYPE, part("\u00ff\u00d8 one \u00ff\u00d9", 2) + part("two", 0) + "--lane4--");
        assertEquals(
                List.of("\u00ff\u00d8 one \u00ff\u00d9", "two"),
                collected.bodies.stream().map(String::strip).toList());
    }

    @Test
    void doesWithoutLengthsThatAreNoNumbers() {
        String image = image(100, 5);
        for (String stated : List.of("", "abc", "-5", "0x10", "99999999999", "12 34", "4294967296")) {
            yields(
                    "--lane4\r\nContent-Type: image/jpeg\r\nContent-Length: " + stated + "\r\n\r\n" + image
                            + "\r\n--lane4--\r\n",
                    List.of(image));
        }
    }

    @Test
    void keepsBytesBehindAnImageThatItsLengthCounts() {
        String padded = image(200, 6) + "\u0000\u0000\u0000";
        yields(part(padded, 0) + part(padded, 0) + "--lane4--\r\n", List.of(padded, padded));
    }

    @Test
    void findsEveryImageOfAMixedStream() {
        Random random = new Random(99);
        for (int round = 0; round < 60; round++) {
            List<String> images = new ArrayList<>();
            StringBuilder stream = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                String image = image(random.nextInt(3000), random.nextLong());
                images.add(image);
                stream.append(part(image, random.nextBoolean() ? 0 : NONE));
            }
            byte[] bytes = stream.append("--lane4--\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
            Collected collected = Collected.of(TYPE, bytes, 1 + random.nextInt(5000));
            assertEquals(images, collected.bodies, "round " + round);
        }
    }
}
