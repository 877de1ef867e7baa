/**
 * The bookkeeping of a device session: {@link org.lensbridge.driver.support.session.SessionScope} knows what is open and
 * ends it, {@link org.lensbridge.driver.support.session.CapabilityTable} finds a channel's capabilities. A driver's session
 * owns one of each. Thread-safe.
 */
package org.lensbridge.driver.support.session;
