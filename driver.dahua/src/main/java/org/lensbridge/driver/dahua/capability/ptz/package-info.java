/**
 * Turning and zooming, presets and tours: section 4.10.
 * Movements are limited in time by the device and by the driver. Everything is thread-safe unless its type says otherwise.
 */
package org.lensbridge.driver.dahua.capability.ptz;
