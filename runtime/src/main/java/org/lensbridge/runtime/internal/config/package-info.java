/**
 * Device configurations: factory configurations of ConfigAdmin with the PID {@code org.lensbridge.device}, whoever makes
 * them: a file in {@code etc/}, a form of the web console, REST, Gogo or code.
 *
 * <p>{@link org.lensbridge.runtime.internal.config.GuardedPersistence} is the place that everything passes before it is
 * stored or delivered; it moves logins into the secret store. {@link org.lensbridge.runtime.internal.config.ConfiguredDevices} gets what is
 * delivered and tells the device fleet. A configuration that cannot be used is a device with a sentence, never an exception.
 */
package org.lensbridge.runtime.internal.config;
