/**
 * Event codes as rows: a driver lists what its vendor's codes mean as {@link org.lensbridge.driver.support.event.EventRow}s
 * in an {@link org.lensbridge.driver.support.event.EventTable}. Everything is immutable.
 */
package org.lensbridge.driver.support.event;
