/**
 * Figures of the runtime: one table of counters and gauges, filled by all its parts and read through
 * {@link org.lensbridge.api.admin.Metrics}. Thread-safe.
 */
package org.lensbridge.runtime.internal.metrics;
