package org.lensbridge.transport.internal.rtsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.rtsp.RtspLimits;

/** Whatever a device sends for replies and frames. */
class RtspReaderFuzzTest {
    private static final RtspLimits LIMITS = new RtspLimits(200, 100, 1000);
    private static final String GOOD =
            "RTSP/1.0 200 OK\r\nCSeq: 3\r\nContent-Length: 4\r\n\r\nbody$\0\0\5helloOPTIONS * RTSP/1.0\nCSeq: 1\n\n";

    @FuzzTest
    void readsAnyBytesWithinItsLimits(byte[] input) {
        read(input, 7);
    }

    @Test
    void readsMessagesAndFramesInPiecesOfAnySize() {
        byte[] good = GOOD.getBytes(StandardCharsets.ISO_8859_1);
        for (int piece = 1; piece < good.length; piece++) {
            assertEquals(3, read(good, piece));
        }
    }

    @Test
    void readsBrokenRepliesWithinItsLimits() {
        Random random = new Random(20260502);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = GOOD.repeat(2).getBytes(StandardCharsets.ISO_8859_1);
            for (int changes = random.nextInt(6); changes >= 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            read(Arrays.copyOf(bytes, random.nextInt(bytes.length)), 1 + random.nextInt(50));
        }
    }

    private static int read(byte[] input, int piece) {
        RtspReader reader = new RtspReader(LIMITS);
        int messages = 0;
        try {
            for (int at = 0; at < input.length; at += piece) {
                byte[] chunk = Arrays.copyOfRange(input, at, Math.min(input.length, at + piece));
                reader.feed(chunk, chunk.length);
                for (Optional<RtspMessage> next = reader.next(); next.isPresent(); next = reader.next()) {
                    messages++;
                    if (next.get() instanceof RtspMessage.Text text) {
                        assertTrue(text.body().length <= LIMITS.body());
                    }
                }
            }
        } catch (CameraException e) {
            assertEquals(Kind.PROTOCOL, e.kind());
        }
        return messages;
    }
}
