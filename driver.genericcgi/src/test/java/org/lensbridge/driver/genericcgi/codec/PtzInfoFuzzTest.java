package org.lensbridge.driver.genericcgi.codec;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.lensbridge.transport.text.DeviceText;

class PtzInfoFuzzTest {
    @FuzzTest
    void readsAnyDescription(byte[] input) {
        PtzInfo info = PtzInfo.parse(DeviceText.decode(ByteBuffer.wrap(input), ""));
        assertTrue(PtzInfo.KNOWN.containsAll(info.commands().keySet()));
        info.offers("autofocus", "pushaf");
    }
}
