/**
 * What applications call: the devices, their streams and their events. All are OSGi services, registered by the runtime
 * and thread-safe.
 *
 * <pre>{@code
 * @Reference DeviceRegistry devices;
 * @Reference StreamHub streams;
 * @Reference EventBus events;
 * }</pre>
 *
 * <p>Streams and events come as {@link java.util.concurrent.Flow.Publisher}. Each subscription has a bounded queue of its own
 * and is called on a thread of the runtime, one call at a time. A slow subscriber loses its own items, which are counted.
 * Cancelling a subscription is enough to release everything behind it; a subscription whose bundle stops is cancelled.
 */
@Export
@Version("0.9.0")
package org.lensbridge.api.registry;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
