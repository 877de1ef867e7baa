/**
 * Small readers that several vendors need: JSON as values, what the head of a JPEG image or of a picture of H.264 or H.265 tells, IPv4
 * addresses, an excerpt of an answer for a message. They take bytes or text and return values; all are bounded and stateless.
 */
package org.lensbridge.driver.support.codec;
