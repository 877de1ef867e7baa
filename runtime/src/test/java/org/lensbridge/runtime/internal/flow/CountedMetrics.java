package org.lensbridge.runtime.internal.flow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import org.lensbridge.runtime.internal.metrics.MetricRegistry;

/** Metrics in a map. */
public final class CountedMetrics implements MetricRegistry {
    private final Map<String, LongAdder> counters = new ConcurrentHashMap<>();

    @Override
    public LongAdder counter(String name) {
        return counters.computeIfAbsent(name, n -> new LongAdder());
    }

    @Override
    public void gauge(String name, DoubleSupplier supplier) {
        supplier.getAsDouble();
    }

    @Override
    public void remove(String name) {
        counters.remove(name);
    }
}
