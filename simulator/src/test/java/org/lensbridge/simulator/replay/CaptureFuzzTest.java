package org.lensbridge.simulator.replay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** An input is the content of a capture file. */
class CaptureFuzzTest {
    private static final CaptureLimits LIMITS = new CaptureLimits(600, 3000, 8);

    @FuzzTest
    void readsACaptureOrSaysWhichLineIsNone(byte[] input) throws IOException {
        Capture capture;
        try {
            capture = new CaptureParser(LIMITS).read(new ByteArrayInputStream(input));
        } catch (CaptureFormatException expected) {
            assertTrue(expected.line() > 0 && expected.getMessage().startsWith("Line "), expected.getMessage());
            assertTrue(expected.getMessage().length() < 200, expected.getMessage());
            return;
        }
        List<CapturedExchange> exchanges = capture.exchanges();
        assertTrue(exchanges.size() == capture.requests() && capture.requests() <= LIMITS.exchanges());
        ReplyScript script = new ReplyScript(exchanges);
        for (CapturedExchange exchange : exchanges) {
            // What is no UTF-8 takes three bytes in the place of one.
            assertTrue(exchange.length() <= 3L * input.length);
            exchange.headers()
                    .forEach(header -> assertTrue(header.value().chars().noneMatch(c -> c < ' ' || c == 0x7f)));
            boolean known = script.next(TargetKey.of(exchange.method(), exchange.target()))
                    .isPresent();
            assertTrue(known || !exchange.isTold(), exchange.target());
        }
    }
}
