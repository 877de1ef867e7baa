package org.lensbridge.driver.excelsense.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.lensbridge.transport.text.DeviceText;
import org.lensbridge.transport.text.KeyValues;

/** An input is a time of a log, or the answer to the question for the time. */
class DeviceTimeFuzzTest {
    @FuzzTest
    void readsAnyText(byte[] input) {
        String text = DeviceText.decode(ByteBuffer.wrap(input), "");
        DeviceTime.read(text)
                .ifPresent(time -> assertEquals(14, DeviceTime.query(time).length()));
        DeviceTime.read(KeyValues.parse(text))
                .ifPresent(time -> assertEquals(14, DeviceTime.query(time).length()));
    }
}
