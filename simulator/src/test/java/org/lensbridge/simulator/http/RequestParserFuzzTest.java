package org.lensbridge.simulator.http;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RequestParserFuzzTest {
    private static final String TWO = "GET /cgi-bin/a.cgi?action=b&name=%5Bx%5D HTTP/1.1\r\nHost: h\r\n"
            + "Authorization: Digest username=\"u, v\"\r\nContent-Length: 5\r\n\r\nhello"
            + "GET /next HTTP/1.0\nConnection: keep-alive\n\n";

    @Test
    void readsTheSameRequestsHoweverTheyAreCut() throws BadRequestException {
        byte[] bytes = TWO.getBytes(StandardCharsets.ISO_8859_1);
        List<Request> whole = parse(bytes, new Random(1), bytes.length);
        assertEquals(2, whole.size());
        assertEquals(Optional.of("[x]"), whole.get(0).parameter("name"));
        assertEquals("/next", whole.get(1).path());
        for (int seed = 0; seed < 500; seed++) {
            assertEquals(whole, parse(bytes, new Random(seed), 1 + seed % 20));
        }
    }

    @Test
    void eitherReadsOrRefusesDamagedRequestsInBoundedMemory() {
        Random random = new Random(Long.getLong("lensbridge.seed", 20260101L));
        long end = System.nanoTime() + (Boolean.getBoolean("lensbridge.soak") ? 60_000_000_000L : 1_500_000_000L);
        int refused = 0;
        int read = 0;
        while (System.nanoTime() < end) {
            byte[] bytes = damaged(random);
            try {
                read += parse(bytes, random, 1 + random.nextInt(64)).size();
            } catch (BadRequestException e) {
                refused++;
            }
        }
        assertTrue(read > 100 && refused > 100, read + " read, " + refused + " refused");
    }

    private static byte[] damaged(Random random) {
        byte[] bytes = TWO.repeat(1 + random.nextInt(3)).getBytes(StandardCharsets.ISO_8859_1);
        for (int i = random.nextInt(8); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "\r\n %:=&?,\"".charAt(random.nextInt(10));
                default -> System.arraycopy(bytes, at, bytes, 0, bytes.length - at);
            }
        }
        return bytes;
    }

    private static List<Request> parse(byte[] bytes, Random random, int largest) throws BadRequestException {
        RequestParser parser = new RequestParser(HttpLimits.DEFAULT);
        List<Request> requests = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            int count = Math.min(bytes.length - at, 1 + random.nextInt(largest));
            parser.feed(ByteBuffer.wrap(bytes, at, count));
            at += count;
            for (Optional<Request> next = parser.next(); next.isPresent(); next = parser.next()) {
                requests.add(next.get());
            }
            assertTrue(parser.buffered() <= HttpLimits.DEFAULT.head() + largest);
        }
        return requests;
    }
}
