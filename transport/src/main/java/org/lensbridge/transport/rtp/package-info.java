/**
 * RTP and RTCP (RFC 3550) with the payload formats of cameras. {@link org.lensbridge.transport.rtp.RtpReception} makes frames of the packets of a
 * session: H.264 (RFC 6184), H.265 (RFC 7798), JPEG (RFC 2435), MPEG-4 part 2 and AAC (RFC 6416, RFC 3640), G.711, G.722, G.726 and L16 (RFC 3551), and
 * ONVIF metadata. {@link org.lensbridge.transport.rtp.RtpPacketizer} makes {@link org.lensbridge.transport.rtp.RtpPackets} of the frames of a track, once
 * for all its readers, whose {@link org.lensbridge.transport.rtp.ReceptionReport}s tell how they arrive. Nothing here owns a socket or a thread;
 * everything is confined to whoever brings the packets or frames, and bounded in memory.
 */
@Export
@Version("0.9.0")
package org.lensbridge.transport.rtp;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
