package org.lensbridge.transport.internal.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class PinBookFuzzTest {
    @FuzzTest
    void forgetsNoHostThatStandsThere(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        PinBook book = PinBook.parse(text);
        assertEquals(book, PinBook.parse(book.text()));
        text.lines().map(String::strip).filter(line -> !line.startsWith("#")).forEach(line -> {
            String host = line.split("[ \\t]", 2)[0];
            assertTrue(host.isEmpty() || book.pins().containsKey(host) || book.doubts(host), line);
        });
        book.pins().forEach((host, pin) -> {
            assertEquals(host, pin.host());
            assertTrue(pin.sha256().matches("[0-9a-f]{64}"), pin.sha256());
            assertTrue(!book.without(host).pins().containsKey(host));
        });
    }
}
