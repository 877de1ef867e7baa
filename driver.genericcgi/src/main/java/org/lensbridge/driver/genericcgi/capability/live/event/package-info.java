/**
 * What happens, by section 5.4.2: the device tells again and again what is active, of which
 * {@link org.lensbridge.driver.genericcgi.capability.live.event.EventFinder} makes events out of what changes. One subscription serves the whole
 * device. Everything is thread-safe unless its type says otherwise.
 */
package org.lensbridge.driver.genericcgi.capability.live.event;
