package org.lensbridge.driver.support.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;

class ParameterTest {
    private static final Parameter RATE =
            Parameter.of("T[{channel}].S[{stream}].Rate", ValueType.integer(1, 60), "fps", "9.9", "The rate.");

    @Test
    void fillsIndexesIn() {
        assertEquals("T[3].S[0].Rate", RATE.key(Map.of("channel", 3, "stream", 0)));
        assertEquals(
                "T[1].S[2].Rate",
                RATE.setting(Map.of("channel", 1, "stream", 2)).key());
    }

    @Test
    void acceptsWhatTheDocumentAllows() {
        assertEquals(Value.of("60"), RATE.accept(Value.of("60")).orElseThrow());
        assertTrue(RATE.accept(Value.of("61")).isEmpty());
        assertTrue(RATE.accept(Value.of("fast")).isEmpty());
    }
}
