package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** An input is what a client of the console sends. */
class ConversationFuzzTest {
    private static final int LONGEST = 16_384;

    @FuzzTest
    void readsWholeLinesOfBoundedLength(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(input), StandardCharsets.UTF_8));
        StringBuilder read = new StringBuilder();
        try {
            for (String line = Conversation.read(lines); line != null; line = Conversation.read(lines)) {
                assertTrue(line.length() <= LONGEST && line.indexOf('\n') < 0);
                read.append(line).append('\n');
            }
        } catch (IOException tooLong) {
            assertTrue(text.length() > LONGEST);
            return;
        }
        assertEquals(text.substring(0, text.lastIndexOf('\n') + 1), read.toString());
    }
}
