/** Imaging, the lens and privacy masks, in terms of the driver's rows. */
package org.lensbridge.driver.arecont.capability.picture;
