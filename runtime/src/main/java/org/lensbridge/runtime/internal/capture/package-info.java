/**
 * Captures: {@link org.lensbridge.runtime.internal.capture.DeviceCaptures} knows which conversation belongs to a device and whose
 * passwords may turn up in it; the transport records. Threads belong to the recordings.
 */
package org.lensbridge.runtime.internal.capture;
