package org.lensbridge.media.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

class RequestParserFuzzTest {
    private static final int LIMIT = 256;

    @FuzzTest
    void answersWithRequestsOrARefusalHoweverTheBytesAreCut(byte[] input) {
        String whole = outcome(input, LIMIT);
        assertEquals(whole, outcome(input, 1), "byte by byte");
        assertEquals(whole, outcome(input, 7), "in pieces");
    }

    private static String outcome(byte[] input, int piece) {
        StringBuilder seen = new StringBuilder();
        RequestParser parser = new RequestParser(LIMIT);
        try {
            for (int at = 0; at < input.length; ) {
                ByteBuffer chunk = ByteBuffer.wrap(input, at, Math.min(piece, input.length - at));
                parser.feed(chunk);
                at = chunk.position();
                for (Optional<RequestHead> head = parser.next(); head.isPresent(); head = parser.next()) {
                    seen.append(head.get()).append(head.get().headers());
                    seen.append(route(head.get()));
                    new CrossOrigin(Set.of()).headers(head.get());
                }
            }
        } catch (BadRequestException refused) {
            assertTrue(refused.status() >= 400 && refused.status() < 600);
            seen.append(refused.status());
        }
        return seen.toString();
    }

    private static String route(RequestHead head) {
        try {
            return Routes.of(head).toString();
        } catch (BadRequestException refused) {
            return "refused";
        }
    }
}
