/**
 * Benchmarks, run by hand with {@code benchmarks/run}. {@code jmh} measures single classes; {@code relay} measures whole processes
 * against a bound. Only ratios of one run say anything.
 */
package org.lensbridge.benchmarks;
