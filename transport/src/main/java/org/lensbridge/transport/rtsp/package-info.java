/**
 * RTSP 1.0 (RFC 2326) to devices, pulled or played.
 *
 * <p>{@link org.lensbridge.transport.http.HttpDevice#rtsp} opens an {@link org.lensbridge.transport.rtsp.RtspConversation} with the login and
 * the limits of the device; the caller chooses from its {@link org.lensbridge.transport.rtsp.SessionDescription}, and pulls
 * {@link org.lensbridge.transport.rtsp.InterleavedFrame}s, whose content {@link org.lensbridge.transport.rtsp.RtpPacket} reads: the media is
 * interleaved on the same connection. All of that runs on the caller's threads; who opens a conversation closes it.
 *
 * <p>{@link org.lensbridge.transport.http.HttpDevice#play} gives the frames of a {@link org.lensbridge.transport.rtsp.RtspPlay}, over TCP or UDP, to a sink,
 * on the transport's one thread for RTSP. All records are immutable.
 */
@Export
@Version("0.9.0")
package org.lensbridge.transport.rtsp;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
