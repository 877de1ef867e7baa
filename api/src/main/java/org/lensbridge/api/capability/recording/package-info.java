/**
 * The values of {@link org.lensbridge.api.capability.Recordings}: what a device has stored, how it is searched, and the handle of
 * a playback.
 *
 * <pre>{@code
 * String cursor = Page.FIRST;
 * do {
 *     Page<Recording> page = recordings.find(query, cursor);
 *     page.items().forEach(this::show);
 *     cursor = page.next();
 * } while (!cursor.equals(Page.FIRST));
 * }</pre>
 *
 * <p>A driver opens what a vendor calls a finder, reads one page and closes it again, whatever happens; its cursor holds enough to go
 * on. Times are instants: the driver knows the zone of the device's clock.
 *
 * <p>Values are immutable. {@link org.lensbridge.api.capability.recording.Playback} is thread-safe; whoever opened it closes it.
 */
@Export
@Version("0.9.0")
package org.lensbridge.api.capability.recording;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
