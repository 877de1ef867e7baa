/**
 * Small readers that several vendors need: JSON as values, the size of a JPEG image, an excerpt of an answer for a
 * message. They take bytes or text and return values; all are bounded and stateless.
 */
package org.lensbridge.driver.support.codec;
