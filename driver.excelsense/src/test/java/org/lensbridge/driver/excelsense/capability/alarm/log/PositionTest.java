package org.lensbridge.driver.excelsense.capability.alarm.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "20270309010203 1",
                "20270309010203 12345678",
                "20271309010203",
                "20270309010203 12345678+ "
            })
    void positionsOfOthersAreNone(String text) {
        assertEquals(Optional.empty(), Position.parse(text));
    }
}
