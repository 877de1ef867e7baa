package org.lensbridge.transport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The first line of an input is the Content-Type. */
class DeviceTextFuzzTest {
    @FuzzTest
    void decodesAnythingInAnyStatedCharset(byte[] input) {
        int line = 0;
        while (line < input.length && input[line] != '\n') {
            line++;
        }
        String contentType = new String(input, 0, line, StandardCharsets.ISO_8859_1);
        ByteBuffer body =
                ByteBuffer.wrap(input, Math.min(line + 1, input.length), Math.max(0, input.length - line - 1));
        int size = body.remaining();
        String text = DeviceText.decode(body, contentType);
        assertEquals(size, body.remaining());
        assertTrue(text.length() <= 4L * size);
        String utf8 = DeviceText.decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), contentType);
        if (!text.startsWith("\uFEFF") && text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            assertEquals(text, utf8);
        }
        String excerpt = DeviceText.excerpt(text);
        assertTrue(excerpt.length() <= 85 && excerpt.chars().noneMatch(Character::isISOControl), excerpt);
    }
}
