/**
 * Finding cameras.
 *
 * <p>A {@link org.lensbridge.api.discovery.DiscoveryProvider} (a whiteboard service) looks for devices and hands out
 * {@link org.lensbridge.api.discovery.Evidence}: an address and what was seen there. Drivers bid for evidence
 * ({@link org.lensbridge.api.driver.DriverFactory#match}); the runtime joins evidence, bids and the configured devices to
 * {@link org.lensbridge.api.discovery.DiscoveredDevice}s.
 */
@Export
@Version("0.9.0")
package org.lensbridge.api.discovery;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
