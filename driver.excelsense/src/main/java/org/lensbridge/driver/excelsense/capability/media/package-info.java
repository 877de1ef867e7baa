/**
 * Pictures and streams, in terms of the driver's rows. {@link org.lensbridge.driver.excelsense.capability.media.MediaFinder} asks while a device is
 * connected which streams it has; an open stream's parts are taken apart on its own I/O thread, pictures and sound on one track each, and the
 * session closes what is left open.
 */
package org.lensbridge.driver.excelsense.capability.media;
