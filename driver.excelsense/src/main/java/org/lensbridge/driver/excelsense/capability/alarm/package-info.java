/** Cleaning of the lens, the alarm output, motion detection, events and recording, in terms of the driver's rows. */
package org.lensbridge.driver.excelsense.capability.alarm;
