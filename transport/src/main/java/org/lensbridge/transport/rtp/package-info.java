/**
 * RTP and RTCP (RFC 3550) with the payload formats of cameras: {@link org.lensbridge.transport.rtp.RtpReception} makes frames of the packets of a
 * session. Nothing here owns a socket or a thread; everything is confined to whoever brings the packets.
 */
@Export
@Version("0.9.0")
package org.lensbridge.transport.rtp;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
