package org.lensbridge.runtime.internal.metrics;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import org.lensbridge.api.admin.MetricSource;
import org.lensbridge.api.admin.Metrics;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** All figures by name. A gauge or source that throws is left out. Thread-safe. */
@Component(
        service = {MetricRegistry.class, Metrics.class},
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
public final class MetricTable implements MetricRegistry, Metrics {
    private final ConcurrentMap<String, LongAdder> counters = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, DoubleSupplier> gauges = new ConcurrentHashMap<>();

    private final List<MetricSource> sources = new CopyOnWriteArrayList<>();

    /** A part of another bundle has come, a transport for one. Called by the component runtime. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSource(MetricSource source) {
        sources.add(source);
    }

    /** It is gone. Called by the component runtime. */
    void removeSource(MetricSource source) {
        sources.remove(source);
    }

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
        for (MetricSource source : sources) {
            try {
                source.report((name, figure) -> figures.put(name, figure));
            } catch (RuntimeException | LinkageError ignored) {
                // Its bundle is stopping.
            }
        }
        return Collections.unmodifiableSortedMap(figures);
    }
}
