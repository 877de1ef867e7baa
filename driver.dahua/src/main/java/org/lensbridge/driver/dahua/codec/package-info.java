/**
 * What is special about this vendor's texts: refusals, event messages and times. Parsers take bytes or text and have
 * limits. {@link org.lensbridge.driver.dahua.codec.DeviceTime} asks a device for its own time; the rest knows neither devices nor clocks.
 */
package org.lensbridge.driver.dahua.codec;
