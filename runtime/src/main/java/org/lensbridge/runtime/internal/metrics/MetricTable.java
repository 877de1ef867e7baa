package org.lensbridge.runtime.internal.metrics;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import org.lensbridge.api.admin.Metrics;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** All figures by name. A gauge that throws is left out. Thread-safe. */
@Component(
        service = {MetricRegistry.class, Metrics.class},
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
public final class MetricTable implements MetricRegistry, Metrics {
    private final ConcurrentMap<String, LongAdder> counters = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, DoubleSupplier> gauges = new ConcurrentHashMap<>();

    @Override
    public LongAdder counter(String name) {
        return counters.computeIfAbsent(name, ignored -> new LongAdder());
    }

    @Override
    public void gauge(String name, DoubleSupplier supplier) {
        gauges.put(name, supplier);
    }

    @Override
    public void remove(String name) {
        counters.remove(name);
        gauges.remove(name);
    }

    @Override
    public SortedMap<String, Double> snapshot() {
        SortedMap<String, Double> figures = new TreeMap<>();
        counters.forEach((name, counter) -> figures.put(name, (double) counter.sum()));
        gauges.forEach((name, gauge) -> {
            try {
                figures.put(name, gauge.getAsDouble());
            } catch (RuntimeException ignored) {
                // The part that it measures is closing.
            }
        });
        return Collections.unmodifiableSortedMap(figures);
    }
}
