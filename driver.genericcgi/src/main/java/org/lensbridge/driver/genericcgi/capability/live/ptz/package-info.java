/**
 * What moves, by section 5.3: {@link org.lensbridge.driver.genericcgi.capability.live.ptz.PtzFinder} finds out which commands a device has, of
 * which turning, presets, tours and the lens make use. Everything is thread-safe unless its type says otherwise.
 */
package org.lensbridge.driver.genericcgi.capability.live.ptz;
