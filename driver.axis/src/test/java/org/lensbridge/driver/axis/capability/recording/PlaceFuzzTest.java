package org.lensbridge.driver.axis.capability.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class PlaceFuzzTest {
    @FuzzTest
    void refusesForeignCursorsAndTokens(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            assertEquals(
                    text.substring(text.indexOf(' ') + 1), Place.parse(text).token());
        } catch (CameraException e) {
            assertEquals(Kind.INVALID_ARGUMENT, e.kind());
        }
        try {
            assertEquals(text, Token.parse(text).text());
        } catch (CameraException e) {
            assertEquals(Kind.INVALID_ARGUMENT, e.kind());
        }
    }
}
