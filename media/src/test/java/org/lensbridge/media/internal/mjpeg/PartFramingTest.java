package org.lensbridge.media.internal.mjpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.media.MediaFrame;

class PartFramingTest {
    @Test
    void framesAPicture() {
        Part part = new PartFraming().next(frame("picture", Instant.ofEpochSecond(1_600_000_000, 5_678_000)));
        assertEquals(
                "Content-Type: image/jpeg\r\nContent-Length: 7\r\nX-Timestamp: 1600000000.005678\r\n\r\npicture"
                        + "\r\n--lensbridge-frame\r\n",
                text(part));
        assertEquals(1, part.sequence());
    }

    @Test
    void neverTouchesAnEarlierHeadAgain() {
        PartFraming framing = new PartFraming();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            parts.add(framing.next(frame("x".repeat(i + 1), Instant.EPOCH)));
        }
        for (int i = 0; i < 1000; i++) {
            assertTrue(text(parts.get(i)).contains("Content-Length: " + (i + 1) + "\r\n"));
        }
    }

    @Test
    void copiesAFrameOnTheHeapOnceForAllReaders() {
        PartFraming framing = new PartFraming();
        DirectCopy copy = new DirectCopy();
        Part first = framing.next(frame("first", Instant.EPOCH));
        Part second = framing.next(frame("the second", Instant.EPOCH));
        for (Part part : List.of(first, first, first, second, second)) {
            for (ByteBuffer buffer : part.buffers(copy)) {
                assertTrue(buffer.isDirect());
            }
        }
        assertEquals(2, copy.copied());
        first.buffers(copy);
        assertEquals("first", StandardCharsets.US_ASCII.decode(copy.of(first)).toString());
    }

    private static MediaFrame frame(String payload, Instant captured) {
        ByteBuffer bytes = ByteBuffer.wrap(payload.getBytes(StandardCharsets.US_ASCII));
        return new MediaFrame(0, Duration.ZERO, captured, true, bytes);
    }

    private static String text(Part part) {
        StringBuilder text = new StringBuilder();
        for (ByteBuffer buffer : part.buffers(new DirectCopy())) {
            text.append(StandardCharsets.US_ASCII.decode(buffer));
        }
        return text.toString();
    }
}
