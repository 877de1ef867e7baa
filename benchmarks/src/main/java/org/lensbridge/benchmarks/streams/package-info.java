/**
 * Streams from RTSP cameras to many readers: every row about streams of the table in {@code docs/performance.md}. Cameras, what is measured, and
 * readers are processes of their own: {@link org.lensbridge.benchmarks.streams.StreamsBenchmark} starts them, gives them orders on their standard
 * input and reads their CPU time from {@code /proc}.
 */
package org.lensbridge.benchmarks.streams;
