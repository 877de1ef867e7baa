/**
 * Still pictures by section 5.2.1, and live ones: JPEG by section 5.5.2, which the device sends at a port of its own, and all else by RTSP, section
 * 5.5.1. Thread-safe.
 */
package org.lensbridge.driver.genericcgi.capability.live.video;
