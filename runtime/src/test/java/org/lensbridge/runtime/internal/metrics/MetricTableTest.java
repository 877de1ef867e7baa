package org.lensbridge.runtime.internal.metrics;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricTableTest {
    @Test
    void showsCountersAndGauges() {
        MetricTable table = new MetricTable();
        table.counter("b_total").add(3);
        table.counter("b_total").increment();
        table.gauge("a", () -> 1.5);
        assertEquals(Map.of("a", 1.5, "b_total", 4.0), table.snapshot());
        table.remove("a");
        assertEquals(Map.of("b_total", 4.0), table.snapshot());
    }

    @Test
    void leavesOutAGaugeThatThrows() {
        MetricTable table = new MetricTable();
        table.gauge("a", () -> {
            throw new IllegalStateException("closing");
        });
        assertTrue(table.snapshot().isEmpty());
    }
}
