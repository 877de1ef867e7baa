/**
 * A camera as applications see it, and the values that describe it.
 *
 * <p>{@link org.lensbridge.api.device.Device} is an OSGi service: the runtime registers one for every configured device
 * for as long as the configuration lives, through reconnects and driver updates, with the filterable properties that
 * {@link org.lensbridge.api.device.Device} lists as constants. A device has
 * {@link org.lensbridge.api.device.Channel channels}, numbered from 1 everywhere in this API, whatever base the vendor
 * uses. What a device or a channel can do is asked by type:
 *
 * <pre>{@code
 * device.channel(1).flatMap(c -> c.capability(PanTiltZoom.class)).ifPresent(ptz -> ptz.stop());
 * }</pre>
 *
 * <p>The object that comes back may be kept. Each call through it looks up the driver's present implementation; while there is
 * none it fails with {@link org.lensbridge.api.error.Kind#GONE} or {@link org.lensbridge.api.error.Kind#SWAPPING}.
 *
 * <p>Threads: {@code Device} and {@code Channel} are thread-safe; everything else here is an immutable value. Calls to
 * capabilities block the caller up to the device's deadline; {@link org.lensbridge.api.device.Channel#call} does not.
 */
@Export
@Version("0.9.0")
package org.lensbridge.api.device;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
