package org.lensbridge.driver.excelsense.capability.alarm.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PositionTest {
    @Test
    void positionsOfOthersAreNone() {
        for (String text : new String[] {"", "x", "20270309010203 1", "20270309010203 12345678", "20271309010203"}) {
            assertEquals(Optional.empty(), Position.parse(text), text);
        }
        Position position =
                new Position(LocalDateTime.of(2027, 3, 9, 1, 2, 3), Map.of("1a2b3c4d", true, "00000000", false));
        assertEquals(Optional.of(position), Position.parse(position.toString()));
    }
}
