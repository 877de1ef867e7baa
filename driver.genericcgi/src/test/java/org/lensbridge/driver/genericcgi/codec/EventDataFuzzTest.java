package org.lensbridge.driver.genericcgi.codec;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.lensbridge.transport.text.DeviceText;

class EventDataFuzzTest {
    @FuzzTest
    void readsAnyEventData(byte[] input) {
        EventData data = EventData.parse(DeviceText.decode(ByteBuffer.wrap(input), ""));
        data.groups().keySet().forEach(group -> {
            assertTrue(group.length() <= 32);
            data.active(group);
            data.percent(group, "Level").ifPresent(level -> assertTrue(level >= 0 && level <= 100));
        });
        data.document();
    }
}
