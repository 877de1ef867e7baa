package org.lensbridge.driver.dahua.codec;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.lensbridge.transport.text.DeviceText;

class EventMessageFuzzTest {
    @FuzzTest
    void readsAnyLine(byte[] input) {
        String text = DeviceText.decode(ByteBuffer.wrap(input), "");
        EventMessage.parse(text).ifPresent(message -> {
            assertFalse(message.code().isEmpty() || message.code().length() > 128);
            message.index().ifPresent(index -> assertTrue(index >= 0 && index <= 9999));
        });
    }
}
