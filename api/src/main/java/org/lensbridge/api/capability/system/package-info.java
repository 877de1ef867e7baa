/**
 * The values of the capabilities that concern a device as a machine:
 * {@link org.lensbridge.api.capability.Storage}, {@link org.lensbridge.api.capability.Clock},
 * {@link org.lensbridge.api.capability.NetworkConfiguration}, {@link org.lensbridge.api.capability.Users},
 * {@link org.lensbridge.api.capability.Maintenance} and {@link org.lensbridge.api.capability.Logs}. They are asked of the device itself:
 *
 * <pre>{@code
 * device.self().capability(Clock.class).ifPresent(clock -> clock.set(Instant.now()));
 * }</pre>
 *
 * <p>Sizes are bytes, also where vendors count megabytes. Passwords go in as {@link org.lensbridge.api.device.Secret} and never come out:
 * where a device tells one, the driver leaves it out.
 *
 * <p>All types are immutable.
 */
@Export
@Version("0.9.0")
package org.lensbridge.api.capability.system;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
