/**
 * Small readers that several vendors need: JSON as values, IPv4 addresses, an excerpt of an answer for a message. They take bytes or text
 * and return values; all are bounded and stateless.
 */
package org.lensbridge.driver.support.codec;
