package org.lensbridge.transport.multipart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;

/** How often the bytes of a part are copied. */
class PartCopiesTest {
    private static final int CHUNK = 1024;

    private static final class Asked implements PartHandler {
        final List<Integer> sizes = new ArrayList<>();
        final List<Integer> bodies = new ArrayList<>();

        @Override
        public ByteBuffer allocate(int size) {
            sizes.add(size);
            return ByteBuffer.allocateDirect(size);
        }

        @Override
        public boolean part(PartHeaders headers, ByteBuffer body) {
            bodies.add(body.remaining());
            return true;
        }
    }

    private static byte[] unsized(int length) {
        String part = "--lane4\r\nContent-Type: image/jpeg\r\n\r\n\u00ff\u00d8" + "x".repeat(length - 2) + "\r\n";
        return part.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void feed(MultipartParser parser, byte[] bytes) {
        for (int at = 0; at < bytes.length; at += CHUNK) {
            parser.feed(ByteBuffer.wrap(bytes, at, Math.min(CHUNK, bytes.length - at)));
        }
    }

    @Test
    void doublesTheBufferOfAnUnsizedPart() {
        Asked asked = new Asked();
        MultipartParser parser = new MultipartParser("lane4", MultipartLimits.DEFAULT, asked);
        feed(parser, unsized(100_000));
        feed(parser, "--lane4--\r\n".getBytes(StandardCharsets.US_ASCII));
        assertEquals(List.of(100_000), asked.bodies);
        int copied = asked.sizes.subList(0, asked.sizes.size() - 1).stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertTrue(copied < 2 * 100_000, () -> "copied again: " + copied);
    }

    @Test
    void allocatesOnceForAnUnsizedPartLikeTheOneBefore() {
        Asked asked = new Asked();
        MultipartParser parser = new MultipartParser("lane4", MultipartLimits.DEFAULT, asked);
        feed(parser, unsized(50_000));
        feed(parser, unsized(55_000));
        int first = asked.sizes.size();
        feed(parser, unsized(52_000));
        feed(parser, unsized(60_000));
        assertEquals(List.of(50_000, 55_000, 52_000), asked.bodies);
        assertEquals(first + 2, asked.sizes.size());
    }

    @Test
    void takesNoMoreOfAChunkThanShowsTheDelimiter() {
        PartBody body = new PartBody(new Asked(), 100_000);
        EndSearch search = new EndSearch(body);
        DelimiterSearch delimiters = Boundary.announced("lane4").search();
        body.beginUnsized();
        search.begin();
        ByteBuffer chunk = ByteBuffer.wrap(
                ("0123456789\r\n--lane4\r\n\r\n" + "z".repeat(3000)).getBytes(StandardCharsets.US_ASCII));
        DelimiterSearch.Match match = search.take(chunk, delimiters);
        assertEquals(12, match.start());
        assertEquals(match.end() + 2, body.filled());
    }

    @Test
    void acceptsAPartOfTheLargestSizeAndNotOneByteMore() {
        MultipartLimits limits = new MultipartLimits(1000, 10, 6000, 1000);
        String sized = "--lane4\r\nContent-Length: 6000\r\n\r\n" + "y".repeat(6000) + "\r\n--lane4--";
        Asked asked = new Asked();
        new MultipartParser("lane4", limits, asked).feed(ByteBuffer.wrap(sized.getBytes(StandardCharsets.US_ASCII)));
        assertEquals(List.of(6000), asked.bodies);
        // An unsized part is known to end when its delimiter was read, so that counts as well.
        String unsized = "--lane4\r\nX: 1\r\n\r\n" + "y".repeat(6000) + "\r\n--lane4--";
        MultipartParser parser = new MultipartParser("lane4", limits, asked);
        assertThrows(
                CameraException.class, () -> parser.feed(ByteBuffer.wrap(unsized.getBytes(StandardCharsets.US_ASCII))));
        assertTrue(asked.sizes.stream().allMatch(size -> size <= 6000));
    }
}
