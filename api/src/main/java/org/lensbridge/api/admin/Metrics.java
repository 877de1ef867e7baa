package org.lensbridge.api.admin;

import java.util.SortedMap;
import org.osgi.annotation.versioning.ProviderType;

/** Counters and gauges of the whole runtime. */
@ProviderType
public interface Metrics {
    /** All figures now, by a name in the style of Prometheus: {@code lensbridge_events_dropped_total}. */
    SortedMap<String, Double> snapshot();
}
