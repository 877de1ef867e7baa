/**
 * Recordings on cards and servers, what is recorded all the time, and the disks themselves (network-video/edge-storage-api).
 * {@link org.lensbridge.driver.axis.capability.recording.RecordingFinder} finds them. Answers are XML, all times are UTC: no zone of the device is
 * needed. Everything is thread-safe unless its type says otherwise.
 */
package org.lensbridge.driver.axis.capability.recording;
