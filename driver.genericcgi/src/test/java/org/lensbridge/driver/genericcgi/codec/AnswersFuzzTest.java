package org.lensbridge.driver.genericcgi.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.lensbridge.transport.text.DeviceText;

/** All that a device may answer in forms of its own. */
class AnswersFuzzTest {
    private static String text(byte[] input) {
        return DeviceText.decode(ByteBuffer.wrap(input), "");
    }

    @FuzzTest
    void readsAnyEventData(byte[] input) {
        EventData data = EventData.parse(text(input));
        data.groups().keySet().forEach(group -> {
            assertTrue(group.length() <= 32);
            data.active(group);
            data.percent(group, "Level").ifPresent(level -> assertTrue(level >= 0 && level <= 100));
        });
        data.contacts().numbers().values().forEach(numbers -> assertTrue(numbers.size() <= IoStatus.MOST));
        data.document();
    }

    @FuzzTest
    void readsAnyStatus(byte[] input) {
        IoStatus status = IoStatus.parse(text(input));
        for (IoStatus.Pair pair : IoStatus.Pair.values()) {
            boolean told = status.of(pair, 1).isPresent();
            assertEquals(told, status.of(pair, IoStatus.MOST).isPresent());
        }
    }

    @FuzzTest
    void readsAnyPosition(byte[] input) {
        PtzPosition position = PtzPosition.parse(text(input));
        position.pan().ifPresent(pan -> assertTrue(Math.abs(pan) <= 360));
        position.zoom().ifPresent(zoom -> assertTrue(zoom >= 0 && zoom <= PtzPosition.MOST_STEPS));
    }

    @FuzzTest
    void readsAnyDescription(byte[] input) {
        assertTrue(
                PtzInfo.KNOWN.containsAll(PtzInfo.parse(text(input)).commands().keySet()));
    }
}
