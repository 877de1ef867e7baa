/**
 * Values of parameters that are more than a word or a number: what moves ({@link org.lensbridge.driver.arecont.codec.MotionResult}) in which zones
 * ({@link org.lensbridge.driver.arecont.codec.ZoneGrid}, {@link org.lensbridge.driver.arecont.codec.ZoneMap}), and the blocks of privacy masks
 * ({@link org.lensbridge.driver.arecont.codec.Rectangle}). Everything is immutable or stateless, and bounded whatever a device writes.
 */
package org.lensbridge.driver.arecont.codec;
