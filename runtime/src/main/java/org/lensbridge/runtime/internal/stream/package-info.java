/**
 * The stream hub: one upstream for any number of readers.
 *
 * <p>{@link org.lensbridge.runtime.internal.stream.StreamCentral} has a {@link org.lensbridge.runtime.internal.stream.LiveStream} for each
 * stream that is read. A live stream opens its upstream through {@link org.lensbridge.runtime.internal.stream.UpstreamOpener}, mends it, puts its
 * packets on one time line and hands them to its {@link org.lensbridge.runtime.internal.stream.Reader}s.
 *
 * <p>Threads: whatever happens to a live stream happens in its {@link org.lensbridge.runtime.internal.stream.Turn}, which one thread has at
 * a time, usually the driver's that brings a frame; nothing there blocks, and there are no locks. Inline readers are called in the turn. Queued
 * readers are called on a pool, each by one thread at a time. Drivers are asked to open and close on another pool, a few at a time for each device.
 *
 * <p>Memory: frames live in slabs of direct memory ({@link org.lensbridge.runtime.internal.stream.FrameMemory}) that are given back by the
 * garbage collector when the last reader has let go. A stream keeps its frames since the last key frame for readers to come, as far as
 * {@link org.lensbridge.runtime.internal.stream.GroupMemory} allows.
 *
 * <p>Tracks: readers start at key frames of the first track with pictures, and get no sound before. What a reader has taken of that track ends when its format
 * changes or the upstream does; other tracks come, change and go while it goes on. All of an upstream share one offset on the
 * {@link org.lensbridge.runtime.internal.stream.TimeLine}.
 */
package org.lensbridge.runtime.internal.stream;
