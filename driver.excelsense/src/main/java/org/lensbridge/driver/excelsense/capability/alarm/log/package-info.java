/**
 * Events by the alarm log: the document has no request for the state of an alarm, so
 * {@link org.lensbridge.driver.excelsense.capability.alarm.log.LogQuestion} reads the log of the last minutes over and over, by the device's own clock,
 * and {@link org.lensbridge.driver.excelsense.capability.alarm.log.LogEvents} makes events of entries that are new or have ended. One subscription
 * serves the whole device. Everything is thread-safe unless its type says otherwise.
 */
package org.lensbridge.driver.excelsense.capability.alarm.log;
