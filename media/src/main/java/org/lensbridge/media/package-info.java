/**
 * The media server: streams and snapshots over HTTP, streams over RTSP, for browsers, video management systems and players.
 *
 * <p>{@link org.lensbridge.media.MediaServer} puts the parts together and can be used from plain Java;
 * {@link org.lensbridge.media.MediaComponent} runs it in OSGi by the configuration {@code org.lensbridge.media}. Pictures come
 * from {@link org.lensbridge.api.registry.StreamHub}, one subscription per stream whatever the number of its readers, and leave with
 * one gathering write per reader and frame.
 *
 * <p>Threads: one I/O thread owns all sockets and never calls anything that may block; two worker threads check logins;
 * one thread subscribes and cancels at the hub. The hub's own thread only frames a picture and wakes the I/O thread.
 */
package org.lensbridge.media;
