/**
 * What a device shows, does and tells at the moment: {@link org.lensbridge.driver.genericcgi.capability.live.LiveFinder} composes pictures
 * ({@code video}), what moves ({@code ptz}), contacts ({@code io}) and events ({@code event}). Requests of these sections name no channel: they belong
 * to the device's first view.
 */
package org.lensbridge.driver.genericcgi.capability.live;
