/**
 * Taking an MJPEG stream apart at full speed, in CPU time, beside ffmpeg's demuxer. Camera, subjects and ffmpeg are processes of their
 * own; {@link org.lensbridge.benchmarks.multipart.MultipartBenchmark} reads their CPU time from {@code /proc}.
 */
package org.lensbridge.benchmarks.multipart;
