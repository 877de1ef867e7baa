/**
 * What consoles and pages call to run a Lensbridge: devices, drivers, discovery, secrets, logins, hosts, captures, certificates and
 * figures. OSGi services of the runtime and the transport; thread-safe.
 *
 * <p>Methods that take a person's input throw {@link java.lang.IllegalArgumentException} with a finished sentence when it does not fit, and
 * {@link org.lensbridge.api.error.CameraException} when a device is in the way.
 */
@Export
@Version("0.9.0")
package org.lensbridge.api.admin;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
