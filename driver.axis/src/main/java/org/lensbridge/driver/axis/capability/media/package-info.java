/**
 * Pictures and sound: streams of JPEG images with sound, stills and the loudspeaker, in terms of the driver's rows.
 * {@link org.lensbridge.driver.axis.capability.media.MediaFinder} finds them, and recordings too. Streams are read on I/O threads and handed to
 * sinks. Everything is thread-safe unless its type says otherwise.
 */
package org.lensbridge.driver.axis.capability.media;
