/**
 * Simulated cameras on real sockets, for tests, demonstrations and benchmarks.
 *
 * <p>{@link org.lensbridge.simulator.DahuaCamera} speaks the HTTP interface of the Dahua and Amcrest family as the
 * vendor's document describes it, keeps state (configuration, lens and positioner, users, log, alarms, events, clock), draws
 * moving pictures, streams loops of H.264 and H.265, and has a day of recordings of them that are found, played back and
 * downloaded. {@link org.lensbridge.simulator.DeviceKind} selects what it is and with that which parts of the document
 * it has; {@link org.lensbridge.simulator.Personality} selects how its firmware deviates from the document;
 * {@link org.lensbridge.simulator.Surroundings} is what happens around it, {@link org.lensbridge.simulator.Faults} breaks
 * things while it runs, {@link org.lensbridge.simulator.tls} puts it behind
 * TLS. {@link org.lensbridge.simulator.AxisCamera} is an Axis device of one of the
 * {@linkplain org.lensbridge.simulator.AxisModel models}, written from VAPIX; {@link org.lensbridge.simulator.GenericCamera} and
 * {@link org.lensbridge.simulator.ExcelsenseCamera} are of the families of these names. No device shares code with any driver, so that it
 * can contradict them; what devices of all vendors have is {@link org.lensbridge.simulator.SimulatedDevice}. {@link org.lensbridge.simulator.CameraFleet}
 * starts hundreds of cameras in one process.
 *
 * <p>Each has an {@linkplain org.lensbridge.simulator.rtsp RTSP server} too, which may also be had alone: for tests that need streams and no
 * vendor, and for load.
 *
 * <p>Each camera owns two daemon threads, one for its sockets (a fleet shares one) and one that draws, which begins with
 * the first viewer; nothing is drawn while nobody watches. All types may be used from any thread. Who starts a camera closes it.
 */
@Export
@Version("0.9.0")
package org.lensbridge.simulator;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
