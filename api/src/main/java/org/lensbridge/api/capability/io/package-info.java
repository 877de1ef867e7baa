/**
 * The values of {@link org.lensbridge.api.capability.DigitalIo} and {@link org.lensbridge.api.capability.AudioTalk}: contacts and
 * speech.
 *
 * <p>Contacts count from 1. A contact is active or not; whether that means open or closed is wired and configured in the device.
 * {@link org.lensbridge.api.capability.io.SwitchMode} says who decides about an output, which is more than on and off: whoever
 * borrows an output gives it back in the mode that it had.
 *
 * <p>{@link org.lensbridge.api.capability.io.Talk} is opened by the caller, used by one thread at a time and closed by the
 * caller. The values are immutable.
 */
@Export
@Version("0.9.0")
package org.lensbridge.api.capability.io;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
