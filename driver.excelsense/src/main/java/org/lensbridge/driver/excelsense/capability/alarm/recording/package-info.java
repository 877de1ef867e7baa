/** What is recorded, and where to: chapter "Recording Settings" and section "Device Disk Info", in terms of the driver's rows. Without state. */
package org.lensbridge.driver.excelsense.capability.alarm.recording;
