/**
 * What a camera driver implements.
 *
 * <p>A driver is a bundle with one Declarative Services component that is a
 * {@link org.lensbridge.api.driver.DriverFactory}, annotated with
 * {@link org.lensbridge.api.driver.ProvidesDriver}. The runtime asks every factory to bid for a device's
 * {@link org.lensbridge.api.discovery.Evidence}, opens a {@link org.lensbridge.api.driver.DeviceSession} at the highest
 * bidder, connects it, and serves the capabilities that it describes.
 *
 * <p>The rules that make hot swapping possible:
 * <ul>
 *   <li>No state outside of sessions but what a factory counts of them, such as the streams of one device: no static caches, no
 *       configuration of its own, no threads but those of {@link org.lensbridge.api.driver.DriverContext} and of the transport bundle.
 *   <li>Two versions of a driver may run side by side. Nothing is exported, and the bundle is no singleton.
 *   <li>After {@code close()} everything fails with {@link org.lensbridge.api.error.Kind#GONE} and no callback happens.
 *   <li>No reconnecting, retrying of writes or logging of its own: the runtime decides when to call again, and
 *       {@link org.lensbridge.api.driver.DriverContext#warn} takes what people should know. A device that does not tell its events by itself
 *       is asked for them, one question at a time, while somebody listens; nothing else is polled.
 * </ul>
 *
 * <p>Import ranges: a driver imports this package as a consumer and implements it, so it needs {@code [0.9,0.10)} until 1.0.
 */
@Export
@Version("0.9.0")
package org.lensbridge.api.driver;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
