package org.lensbridge.driver.support.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;

class ParameterTest {
    private static final Parameter RATE = Parameter.of(
                    "T[{channel}].S[{stream}].Rate", ValueType.integer(1, 60), "9.9", "The rate.")
            .at(Index.channel(0))
            .at(new Index("stream", 1, 2));

    @Test
    void fillsIndexesIn() {
        assertEquals("T[3].S[0].Rate", RATE.key(Map.of("channel", 3, "stream", 0)));
    }

    @Test
    void expandsToTheKeysOfAChannel() {
        ParameterTable table = new ParameterTable(List.of(RATE), 4, Map.of());
        assertEquals(
                List.of("T[3].S[1].Rate", "T[3].S[2].Rate"),
                table.all().stream().map(ParameterTable.Entry::key).toList());
        assertTrue(table.elsewhere("T[0].S[1].Rate"));
        assertTrue(table.elsewhere("T[31].S[1].Rate"));
        assertFalse(table.elsewhere("T[3].S[9].Rate"), "more than the document knows");
        assertThrows(IllegalArgumentException.class, () -> new ParameterTable(List.of(RATE, RATE), 1, Map.of()));
    }

    @Test
    void readsWhatTheDocumentAllows() {
        assertEquals(Value.of(60), RATE.read("60").orElseThrow());
        assertTrue(RATE.read("61").isEmpty());
        assertTrue(RATE.read("fast").isEmpty());
    }

    @Test
    void tellsWhatIsWrongWithARow() {
        assertEquals(List.of(), RATE.problems());
        assertEquals(
                2,
                Parameter.of("A[{channel}].B[{item}]", ValueType.TEXT, "1", "A text.")
                        .problems()
                        .size());
        assertEquals(
                1,
                Parameter.of("A", ValueType.integer(1, 2), "1", "A number.")
                        .byDefault(Value.of(3))
                        .problems()
                        .size());
    }
}
