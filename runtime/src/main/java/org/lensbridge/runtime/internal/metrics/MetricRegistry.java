package org.lensbridge.runtime.internal.metrics;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;

/**
 * Where the parts of the runtime count. Names are in the style of Prometheus: {@code lensbridge_events_dropped_total}; labels
 * may follow in braces. Thread-safe.
 */
public interface MetricRegistry {
    /** The counter with this name, made at the first call. */
    LongAdder counter(String name);

    /**
     * Shows a figure that is asked for when somebody looks; a later gauge of the same name replaces it.
     *
     * @param supplier must not block
     */
    void gauge(String name, DoubleSupplier supplier);

    /** Takes a counter or gauge away; harmless when there is none. */
    void remove(String name);
}
