package org.lensbridge.runtime.internal.metrics;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.admin.MetricSource;

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
    void showsTheFiguresOfOtherBundlesWhileTheyAreThere() {
        MetricTable table = new MetricTable();
        MetricSource broken = figures -> {
            throw new IllegalStateException("stopping");
        };
        MetricSource sound = figures -> figures.accept("hosts", 2);
        table.addSource(broken);
        table.addSource(sound);
        assertEquals(Map.of("hosts", 2.0), table.snapshot());
        table.removeSource(sound);
        assertTrue(table.snapshot().isEmpty());
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
