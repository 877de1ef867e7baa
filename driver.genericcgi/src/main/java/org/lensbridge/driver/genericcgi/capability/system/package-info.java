/**
 * Clock, users, maintenance, logs and network of a device, in terms of the driver's rows. Its times are by its own clock without a zone:
 * {@link org.lensbridge.driver.genericcgi.capability.system.DeviceZone} knows which one that is. Thread-safe; calls block.
 */
package org.lensbridge.driver.genericcgi.capability.system;
