/**
 * Imaging and text over the picture, in terms of the driver's rows. {@link org.lensbridge.driver.excelsense.capability.image.ImageFinder} asks while a
 * device is connected what it has of both. Without state but for what a device was found to have; called on the channels' lanes.
 */
package org.lensbridge.driver.excelsense.capability.image;
