/** Pictures, streams, sound and recordings, in terms of the driver's rows. */
package org.lensbridge.driver.axis.capability.media;
