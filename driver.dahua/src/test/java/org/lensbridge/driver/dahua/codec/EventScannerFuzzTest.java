package org.lensbridge.driver.dahua.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class EventScannerFuzzTest {
    private static final int LONGEST = 300;
    private static final String EVENT = "Code=AlarmLocal;action=Start;index=3";

    @FuzzTest
    void staysWithinItsLimitAndFindsTheNextEvent(byte[] input) {
        for (int size : new int[] {Math.max(1, input.length), 1, 7}) {
            Found found = new Found();
            EventScanner scanner = new EventScanner(LONGEST, found);
            for (int at = 0; at < input.length; at += size) {
                scanner.feed(ByteBuffer.wrap(input, at, Math.min(size, input.length - at)));
            }
            // Whatever stood there before, an event behind two delimiters is found.
            scanner.feed(ByteBuffer.wrap(
                    ("\r\n--e\r\n\r\n--e\r\n\r\n" + EVENT + "\r\n").getBytes(StandardCharsets.US_ASCII)));
            scanner.end();
            assertEquals(EVENT, found.messages.get(found.messages.size() - 1), "in pieces of " + size);
            assertTrue(found.calls <= input.length + 10);
        }
    }

    private static final class Found implements EventScanner.Listener {
        final List<String> messages = new ArrayList<>();
        int calls;

        @Override
        public void message(String text) {
            calls++;
            assertTrue(text.length() <= LONGEST);
            messages.add(text);
            EventMessage.parse(text);
        }

        @Override
        public void heartbeat() {
            calls++;
        }

        @Override
        public void lost(String reason) {
            calls++;
        }

        @Override
        public void error(String line) {
            calls++;
            assertTrue(line.length() <= LONGEST);
        }
    }
}
