/**
 * What devices of this family answer in forms of their own: {@link org.lensbridge.driver.genericcgi.codec.EventData} with the digits of
 * {@link org.lensbridge.driver.genericcgi.codec.IoStatus}, {@link org.lensbridge.driver.genericcgi.codec.PtzPosition} and
 * {@link org.lensbridge.driver.genericcgi.codec.PtzInfo}. They take any text, within bounds, and keep what they understand. All of it is
 * immutable.
 */
package org.lensbridge.driver.genericcgi.codec;
