/**
 * One MJPEG camera to many readers, measured in CPU seconds per delivered gigabyte. Camera, subject, bound and readers are processes
 * of their own: {@link org.lensbridge.benchmarks.relay.RelayBenchmark} starts them, gives them orders on their standard input and
 * reads their CPU time from {@code /proc}.
 */
package org.lensbridge.benchmarks.relay;
