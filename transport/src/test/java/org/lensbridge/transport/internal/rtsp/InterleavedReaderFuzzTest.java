package org.lensbridge.transport.internal.rtsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.rtsp.RtspLimits;

/** Whatever a device sends while it plays. */
class InterleavedReaderFuzzTest {
    private static final RtspLimits LIMITS = new RtspLimits(200, 100, 1000);
    private static final String FRAME = "$\0\0\u000b\u0080\u0060abcdefghi";
    private static final String GOOD = FRAME
            + "RTSP/1.0 200 OK\r\nCSeq: 3\r\nContent-Length: 4\r\n\r\nbody"
            + FRAME
            + "$\7\0\5helloOPTIONS * RTSP/1.0\nCSeq: 1\n\n\r\n"
            + "$\1\0\010\u0081\u00c812345\u00ff";

    @FuzzTest
    void readsAnyBytesWithinItsLimits(byte[] input) {
        read(input, 7);
    }

    @Test
    void readsMessagesAndFramesInPiecesOfAnySize() {
        byte[] good = GOOD.getBytes(StandardCharsets.ISO_8859_1);
        for (int piece = 1; piece <= good.length; piece++) {
            assertEquals("F0:11 M200 F0:11 M0 F1:8 ", read(good, piece));
        }
    }

    @Test
    void findsTheNextFrameBehindAnything() {
        for (String rubbish : new String[] {"x", "\0\0", "RTSP/2.0 x", "SETUP", "$\0x", "A B C\r\n\r\n"}) {
            byte[] bytes = (FRAME + rubbish + FRAME + FRAME + FRAME.repeat(9000)).getBytes(StandardCharsets.ISO_8859_1);
            String found = read(bytes, 1000);
            assertTrue(found.endsWith("F0:11 ".repeat(4000)), rubbish);
        }
    }

    @Test
    void findsAllFramesOfADeviceThatFillsUpBetweenThem() {
        byte[] bytes = ("\0\0\0\0\0" + FRAME).repeat(500).getBytes(StandardCharsets.ISO_8859_1);
        for (int piece : new int[] {7, 100, 1000, bytes.length}) {
            assertEquals("F0:11 ".repeat(500), read(bytes, piece));
        }
    }

    @Test
    void readsBrokenBytesWithinItsLimits() {
        Random random = new Random(20260503);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = GOOD.repeat(3).getBytes(StandardCharsets.ISO_8859_1);
            for (int changes = random.nextInt(6); changes >= 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            read(Arrays.copyOf(bytes, random.nextInt(bytes.length)), 1 + random.nextInt(50));
        }
    }

    @Test
    void endsWithTooMuchRubbishSoon() {
        byte[] rubbish = "RTSP/1.".repeat(1 << 16).getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(read(rubbish, 4096).endsWith("PROTOCOL"));
    }

    private static String read(byte[] input, int piece) {
        StringBuilder found = new StringBuilder();
        boolean[] channels = new boolean[256];
        channels[0] = true;
        channels[1] = true;
        InterleavedReader reader = new InterleavedReader(LIMITS, channels, new InterleavedReader.Taker() {
            @Override
            public boolean frame(int channel, ByteBuffer content) {
                found.append('F')
                        .append(channel)
                        .append(':')
                        .append(content.remaining())
                        .append(' ');
                return true;
            }

            @Override
            public boolean message(RtspMessage.Text message) {
                found.append('M').append(message.status()).append(' ');
                return true;
            }
        });
        ByteBuffer shared = ByteBuffer.allocate(InterleavedReader.MOST_KEPT + piece);
        try {
            for (int at = 0; at < input.length; at += piece) {
                reader.begin(shared);
                shared.put(input, at, Math.min(piece, input.length - at)).flip();
                assertTrue(reader.take(shared));
            }
        } catch (CameraException e) {
            assertEquals(Kind.PROTOCOL, e.kind());
            found.append(e.kind());
        }
        return found.toString();
    }
}
