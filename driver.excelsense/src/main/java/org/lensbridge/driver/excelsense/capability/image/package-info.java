/** Imaging and text over the picture, in terms of the driver's rows. */
package org.lensbridge.driver.excelsense.capability.image;
