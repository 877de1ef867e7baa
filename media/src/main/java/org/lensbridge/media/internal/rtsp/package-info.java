/**
 * RTSP 1.0 (RFC 2326) for players and recorders: {@link org.lensbridge.media.internal.rtsp.RtspServer} listens,
 * {@link org.lensbridge.media.internal.rtsp.RtspConnection} carries requests and media of one client,
 * {@link org.lensbridge.media.internal.rtsp.Conversation} and {@link org.lensbridge.media.internal.rtsp.RtspSession} decide what the client may do.
 *
 * <p>A stream becomes packets once ({@link org.lensbridge.media.internal.rtsp.RtspFraming}, on the thread that delivers it), as one block for each
 * frame with the numbers, the times and the sender reports that all readers share. {@link org.lensbridge.media.internal.rtsp.InterleavedPlayer} hands
 * such blocks to the socket as they are; {@link org.lensbridge.media.internal.rtsp.DatagramPlayer} sends slices of them from one pair of UDP ports.
 * Everything but the framing is confined to the I/O thread. A session lives as long as its connection.
 */
package org.lensbridge.media.internal.rtsp;
