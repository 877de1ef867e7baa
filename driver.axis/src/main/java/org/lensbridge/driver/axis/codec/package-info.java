/**
 * The documents in which Axis devices tell their events, read into {@link org.lensbridge.driver.axis.codec.EventMessage}s: ONVIF metadata in XML and
 * the notifications of the web socket in JSON, and what devices declare of their events; and the rules of time zones. Everything is bounded; records
 * are immutable.
 */
package org.lensbridge.driver.axis.codec;
