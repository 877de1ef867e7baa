package org.lensbridge.media.internal.mjpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.media.internal.feed.Framed;

class PartFramingTest {
    private final PartFraming framing = new PartFraming();

    @BeforeEach
    void begin() {
        assertTrue(framing.head(List.of(MediaFormat.video(Codec.JPEG, 0, 0))).isPresent());
    }

    @Test
    void framesAPicture() {
        Framed part = framing.frame(frame(0, "picture", Instant.ofEpochSecond(1_600_000_000, 5_678_000)))
                .orElseThrow();
        assertEquals(
                "Content-Type: image/jpeg\r\nContent-Length: 7\r\nX-Timestamp: 1600000000.005678\r\n\r\npicture"
                        + "\r\n--lensbridge-frame\r\n",
                text(part));
    }

    @Test
    void neverTouchesAnEarlierHeadAgain() {
        List<Framed> parts = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            parts.add(framing.frame(frame(0, "x".repeat(i + 1), Instant.EPOCH)).orElseThrow());
        }
        for (int i = 0; i < 1000; i++) {
            assertTrue(text(parts.get(i)).contains("Content-Length: " + (i + 1) + "\r\n"));
        }
    }

    @Test
    void leavesOutOtherTracks() {
        assertTrue(framing.frame(frame(1, "sound", Instant.EPOCH)).isEmpty());
    }

    @Test
    void refusesOtherPictures() {
        List<MediaFormat> coded = List.of(MediaFormat.video(Codec.H264, 0, 0));
        assertThrows(CameraException.class, () -> framing.head(coded));
    }

    private static MediaFrame frame(int track, String payload, Instant captured) {
        ByteBuffer bytes = ByteBuffer.wrap(payload.getBytes(StandardCharsets.US_ASCII));
        return new MediaFrame(track, Duration.ZERO, captured, true, bytes);
    }

    private static String text(Framed part) {
        StringBuilder text = new StringBuilder();
        for (ByteBuffer buffer : part.buffers()) {
            text.append(StandardCharsets.US_ASCII.decode(buffer));
        }
        return text.toString();
    }
}
