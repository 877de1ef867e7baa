/**
 * Demuxing of DHAV files: {@link org.lensbridge.benchmarks.dhav.DhavBenchmark} writes a file, lets a process with the driver's demuxer and ffmpeg read
 * it in turn, and compares their CPU time.
 */
package org.lensbridge.benchmarks.dhav;
