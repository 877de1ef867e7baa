package org.lensbridge.simulator.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Optional;

class RequestParserFuzzTest {
    @FuzzTest
    void readsOrRefusesTheSameHoweverTheBytesAreCut(byte[] input) {
        String whole = outcome(input, Math.max(1, input.length));
        assertEquals(whole, outcome(input, 1), "byte by byte");
        assertEquals(whole, outcome(input, 13), "in pieces");
    }

    private static String outcome(byte[] input, int piece) {
        StringBuilder seen = new StringBuilder();
        RequestParser parser = new RequestParser(HttpLimits.DEFAULT);
        try {
            for (int at = 0; at < input.length; at += piece) {
                parser.feed(ByteBuffer.wrap(input, at, Math.min(piece, input.length - at)));
                for (Optional<Request> next = parser.next(); next.isPresent(); next = parser.next()) {
                    seen.append(next.get()).append('\n');
                }
                assertTrue(parser.buffered() <= HttpLimits.DEFAULT.head() + piece);
            }
        } catch (BadRequestException refused) {
            seen.append("refused: ").append(refused.getMessage());
        }
        return seen.toString();
    }
}
