/**
 * Still pictures by section 5.2.1 and live ones by section 5.5.2, which the device sends at a port of its own. H.264 goes by RTSP, of which the
 * operations tell the addresses. Thread-safe.
 */
package org.lensbridge.driver.genericcgi.capability.live.video;
