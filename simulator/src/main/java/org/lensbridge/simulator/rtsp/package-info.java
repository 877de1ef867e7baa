/**
 * RTSP servers of simulated cameras (RFC 2326), with RTP (RFC 3550) over TCP and UDP, written from the standards alone so that they
 * can contradict whoever reads them.
 *
 * <p>An {@link org.lensbridge.simulator.rtsp.RtspServer} listens on one port and finds, for the address of a request, an
 * {@link org.lensbridge.simulator.rtsp.RtspStream} of some {@link org.lensbridge.simulator.rtsp.RtspTrack}s. All sessions of a stream
 * share its packets: each frame is made and cut once. How a firmware deviates is a set of
 * {@link org.lensbridge.simulator.rtsp.RtspQuirk}s, decided before it starts; {@link org.lensbridge.simulator.rtsp.RtspFaults} break
 * things while it runs.
 *
 * <pre>{@code
 * try (RtspServer camera = RtspServer.builder()
 *         .stream("/live", RtspTrack.h264(640), RtspTrack.sound(Coding.PCMA))
 *         .quirks(RtspQuirk.STAP_A)
 *         .start()) {
 *     URI address = camera.address("/live");
 *     camera.faults().silence(true);
 *     ...
 * }
 * }</pre>
 *
 * <p>Everything of a server is confined to one event loop, its own or a shared one, except for what says otherwise. Nothing is made
 * while nobody plays.
 */
@Export
@Version("0.9.0")
package org.lensbridge.simulator.rtsp;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
