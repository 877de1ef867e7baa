/**
 * The media server: live streams (MJPEG, MP4 and H.264 or H.265 as it is) and snapshots over HTTP, many streams over one web socket, streams
 * over RTSP, for browsers, video management systems and players; and the recorder of streams.
 *
 * <p>{@link org.lensbridge.media.MediaServer} puts the parts together and can be used from plain Java;
 * {@link org.lensbridge.media.MediaComponent} runs it in OSGi by the configuration {@code org.lensbridge.media}. Pictures come
 * from {@link org.lensbridge.api.registry.StreamHub}, one subscription per stream whatever the number of its readers, and leave with
 * one gathering write per reader and frame.
 *
 * <p>Threads: one I/O thread owns all sockets and never calls anything that may block; two worker threads check logins; one thread
 * subscribes and cancels at the hub; two run ffmpeg for snapshots of coded video; each recording has one that writes its file. The hub's own
 * thread only frames a picture and wakes the I/O thread.
 */
package org.lensbridge.media;
