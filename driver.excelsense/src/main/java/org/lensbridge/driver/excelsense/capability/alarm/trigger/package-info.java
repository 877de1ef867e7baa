/**
 * The alarm output of a ToughEye, which is the line to its cleaner and its LEDs. {@link
 * org.lensbridge.driver.excelsense.capability.alarm.trigger.SignalLine} sends one
 * {@link org.lensbridge.driver.excelsense.capability.alarm.trigger.Signal} after the other and sees to it that the output is configured for
 * self-clean in between, whatever happens. One for each session; thread-safe.
 */
package org.lensbridge.driver.excelsense.capability.alarm.trigger;
