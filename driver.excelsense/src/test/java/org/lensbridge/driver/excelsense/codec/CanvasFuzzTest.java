package org.lensbridge.driver.excelsense.codec;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.lensbridge.transport.text.KeyValues;

class CanvasFuzzTest {
    @FuzzTest
    void readsWhateverADeviceAnswers(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        for (Canvas canvas : Canvas.read(KeyValues.parse(text + "\ncanvasID=2\ntopX=" + text), 1)) {
            assertTrue(canvas.number() >= 1 && canvas.number() <= Canvas.LAST);
            assertTrue(canvas.x() >= 0 && canvas.x() <= 1 && canvas.y() >= 0 && canvas.y() <= 1);
            canvas.whole("fontSize", 1, 3).ifPresent(size -> assertTrue(size >= 1 && size <= 3));
            OverlayText.clock(canvas.info());
        }
    }
}
