/**
 * The session that drivers share. A driver's {@link org.lensbridge.driver.support.session.Family} says what its devices have in
 * common and opens sessions; its {@link org.lensbridge.driver.support.session.Survey} identifies a device through a
 * {@link org.lensbridge.driver.support.session.Connection} and fills a
 * {@link org.lensbridge.driver.support.session.CapabilityTable}. {@link org.lensbridge.driver.support.session.SessionScope} knows
 * what is open and ends it, {@link org.lensbridge.driver.support.session.Movements} that what moves comes to an end.
 * {@link org.lensbridge.driver.support.session.TokenTransport} logs in where devices give out tokens. Thread-safe.
 */
package org.lensbridge.driver.support.session;
