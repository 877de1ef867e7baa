package org.lensbridge.benchmarks.hub;

import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.runtime.internal.metrics.MetricRegistry;
import org.lensbridge.runtime.internal.stream.BundleStreamHub;
import org.lensbridge.runtime.internal.stream.StreamCentral;
import org.lensbridge.runtime.internal.stream.StreamConfig;

/** The hub and what it needs. */
public final class Hub {
    private Hub() {}

    /** A hub over these devices; it lives as long as its process. */
    public static StreamHub over(DeviceRegistry registry) {
        return new BundleStreamHub(new StreamCentral(registry, new Counters(), new Settings(0, 10, 30, 128, 32)));
    }

    /** Streams that close with their last reader; otherwise as in an installation without configuration. */
    private record Settings(
            int linger_seconds, int stall_seconds, int retry_seconds, int memory_mebibytes, int group_mebibytes)
            implements StreamConfig {
        @Override
        public Class<? extends Annotation> annotationType() {
            return StreamConfig.class;
        }
    }

    private static final class Counters implements MetricRegistry {
        private final Map<String, LongAdder> counters = new ConcurrentHashMap<>();

        @Override
        public LongAdder counter(String name) {
            return counters.computeIfAbsent(name, key -> new LongAdder());
        }

        @Override
        public void gauge(String name, DoubleSupplier supplier) {
            // Nobody looks.
        }

        @Override
        public void remove(String name) {
            counters.remove(name);
        }
    }
}
