/**
 * What cameras can do, as small interfaces that drivers implement and applications call.
 *
 * <p>A driver implements the capabilities that a device has; one that it lacks is absent, so that no method exists
 * only to say no. What it may have only in part it tells in a value: {@code methods()} says which of its ways a device has and asks nothing,
 * {@code options()} says what can be set or stored and may ask the device. A way that a driver does not offer it need not implement: the method's default
 * fails with UNSUPPORTED, as does what the device itself refuses, in a {@link org.lensbridge.api.error.CameraException}.
 *
 * <p>{@link org.lensbridge.api.capability.Settings} and {@link org.lensbridge.api.capability.Operations} make every documented parameter and
 * request of a vendor reachable; the typed capabilities are facades over the same rows of the driver.
 *
 * <p><b>Threads.</b> Applications may call from any thread. The runtime calls a driver's implementation on the lane of its
 * channel: one call at a time and in order, except methods marked {@link org.lensbridge.api.capability.Lane}. Calls may block up to the device's
 * deadline; after that the caller gets TIMEOUT.
 *
 * <p>A transfer, such as a download or a backup, counts its deadline from the last byte that moved and not from its start.
 *
 * <p><b>What there is.</b> Pictures and streams: {@code Snapshot, LiveVideo, EventSource}. Movement: {@code PanTiltZoom, Presets, Tours, Lens}.
 * The picture: {@code Imaging, Overlays, PrivacyMasks, MotionDetection}. Wires and sound: {@code DigitalIo, AudioTalk}. Recordings:
 * {@code Recordings, Recorder, Storage}. The device: {@code Clock, NetworkConfiguration, Users, Maintenance, Logs, LensCleaning}. What it understands:
 * {@code Analytics, Thermal, Parking}. Doors: {@code AccessControl, Intercom}. Everything else: {@code Settings, Operations}. Their values
 * stand in the packages below this one, by theme.
 *
 * <p><b>Units.</b> Channels count from 1. Velocities and positions say in their types what they are relative to. Texts
 * without content are empty, times are {@link java.time} types, and nothing is ever null.
 *
 * <p><b>Growth.</b> These types are implemented by third parties: they grow by new capability types and by default methods. Their values grow
 * at the end: a record that gets a component keeps the constructor that it had, which gives the new one the value of a device that does not have it.
 */
@Export
@Version("0.9.0")
package org.lensbridge.api.capability;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
