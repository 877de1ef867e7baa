/**
 * Events of devices. A driver lists what its vendor's codes mean as {@link org.lensbridge.driver.support.event.EventRow}s in an
 * {@link org.lensbridge.driver.support.event.EventTable}. Of devices that say what is active rather than what happened
 * {@link org.lensbridge.driver.support.event.StateEvents} makes events, and {@link org.lensbridge.driver.support.event.Polling} asks those that must be
 * asked. Everything is immutable or thread-safe.
 */
package org.lensbridge.driver.support.event;
