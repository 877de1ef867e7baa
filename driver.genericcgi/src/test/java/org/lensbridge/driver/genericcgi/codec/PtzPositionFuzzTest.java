package org.lensbridge.driver.genericcgi.codec;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.lensbridge.transport.text.DeviceText;

class PtzPositionFuzzTest {
    @FuzzTest
    void readsAnyPosition(byte[] input) {
        PtzPosition position = PtzPosition.parse(DeviceText.decode(ByteBuffer.wrap(input), ""));
        position.pan().ifPresent(pan -> assertTrue(Math.abs(pan) <= 360));
        position.tilt().ifPresent(tilt -> assertTrue(Math.abs(tilt) <= 360));
        position.zoom().ifPresent(zoom -> assertTrue(zoom >= 0 && zoom <= PtzPosition.MOST_STEPS));
        position.focus().ifPresent(focus -> assertTrue(focus >= 0 && focus <= PtzPosition.MOST_STEPS));
    }
}
