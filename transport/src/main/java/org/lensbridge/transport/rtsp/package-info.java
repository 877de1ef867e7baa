/**
 * RTSP 1.0 (RFC 2326) to devices, with the media interleaved on the same connection.
 *
 * <p>{@link org.lensbridge.transport.http.HttpDevice#rtsp} opens an {@link org.lensbridge.transport.rtsp.RtspConversation} with the login and
 * the limits of the device; the caller chooses from its {@link org.lensbridge.transport.rtsp.SessionDescription}, and pulls
 * {@link org.lensbridge.transport.rtsp.InterleavedFrame}s, whose content {@link org.lensbridge.transport.rtsp.RtpPacket} reads. Everything runs on the
 * caller's threads; who opens a conversation closes it. All records are immutable.
 */
@Export
@Version("0.9.0")
package org.lensbridge.transport.rtsp;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
