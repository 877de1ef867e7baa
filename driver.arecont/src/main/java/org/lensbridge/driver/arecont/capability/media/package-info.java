/** Pictures, streams, recordings on the SD card and sound, in terms of the driver's rows. */
package org.lensbridge.driver.arecont.capability.media;
