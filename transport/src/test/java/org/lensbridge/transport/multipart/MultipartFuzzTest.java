package org.lensbridge.transport.multipart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** The first line of an input is the reply's Content-Type, the rest its body. */
class MultipartFuzzTest {
    private static final MultipartLimits LIMITS = new MultipartLimits(256, 8, 2_000, 1_100);

    @FuzzTest
    void doesNotDependOnChunksAndKeepsItsLimits(byte[] input) {
        int line = 0;
        while (line < input.length && input[line] != '\n') {
            line++;
        }
        String type = new String(input, 0, line, StandardCharsets.ISO_8859_1).strip();
        byte[] stream = Arrays.copyOfRange(input, Math.min(line + 1, input.length), input.length);
        String whole = outcome(type, stream, rest -> rest, false);
        assertEquals(whole, outcome(type, stream, rest -> 1, false), "byte by byte");
        Random random = new Random(Arrays.hashCode(stream));
        assertEquals(whole, outcome(type, stream, rest -> 1 + random.nextInt(Math.min(rest, 9)), false), "in pieces");
        outcome(type, stream, rest -> 1 + random.nextInt(Math.min(rest, 40)), true);
    }

    private static String outcome(String type, byte[] stream, IntUnaryOperator piece, boolean flushing) {
        Parts parts = new Parts();
        try {
            MultipartParser parser = new MultipartParser(type, LIMITS, parts);
            for (int at = 0; at < stream.length; ) {
                int size = piece.applyAsInt(stream.length - at);
                ByteBuffer chunk = ByteBuffer.wrap(stream, at, size);
                parser.feed(chunk);
                assertEquals(0, chunk.remaining());
                at += size;
                if (flushing) {
                    parser.flush();
                }
            }
            parser.end();
        } catch (CameraException e) {
            assertEquals(Kind.PROTOCOL, e.kind());
            return parts.seen + e.getMessage();
        }
        return parts.seen.toString();
    }

    private static final class Parts implements PartHandler {
        final StringBuilder seen = new StringBuilder();

        @Override
        public ByteBuffer allocate(int size) {
            assertTrue(size <= 2 * LIMITS.partBytes() + 4096, () -> "asks for " + size + " bytes");
            return ByteBuffer.allocate(size);
        }

        @Override
        public boolean part(PartHeaders headers, ByteBuffer body) {
            byte[] bytes = new byte[body.remaining()];
            assertTrue(bytes.length <= LIMITS.partBytes(), () -> "a part of " + bytes.length + " bytes");
            body.get(bytes);
            assertTrue(headers.values().size() <= LIMITS.headerLines());
            headers.contentLength();
            seen.append(headers)
                    .append(new String(bytes, StandardCharsets.ISO_8859_1))
                    .append('|');
            return true;
        }
    }
}
