/**
 * How a camera conversation fails.
 *
 * <p>There is one exception, {@link org.lensbridge.api.error.CameraException}, with a
 * {@link org.lensbridge.api.error.Kind} that says what the caller may do about it. Expected conditions are values and
 * not exceptions: a camera that is offline is a {@link org.lensbridge.api.device.DeviceStatus}, a capability that it
 * lacks is an empty {@link java.util.Optional}, a lost event is a gap marker.
 *
 * <p>Drivers throw it with the kind and a sentence. The runtime completes it with the device and the operation, and
 * hands consumers a copy without the driver's own cause, so that no class of a driver bundle leaves its class loader.
 *
 * <p>All types are immutable.
 */
@Export
@Version("0.9.0")
package org.lensbridge.api.error;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
