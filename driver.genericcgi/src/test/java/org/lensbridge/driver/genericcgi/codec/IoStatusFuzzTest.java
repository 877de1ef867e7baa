package org.lensbridge.driver.genericcgi.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.lensbridge.transport.text.DeviceText;

class IoStatusFuzzTest {
    @FuzzTest
    void readsAnyStatus(byte[] input) {
        IoStatus status = IoStatus.parse(DeviceText.decode(ByteBuffer.wrap(input), ""));
        for (IoStatus.Pair pair : IoStatus.Pair.values()) {
            boolean told = status.of(pair, 1).isPresent();
            assertEquals(told, status.of(pair, IoStatus.MOST).isPresent());
        }
        status.numbers().values().forEach(numbers -> assertTrue(numbers.size() <= IoStatus.MOST));
    }
}
