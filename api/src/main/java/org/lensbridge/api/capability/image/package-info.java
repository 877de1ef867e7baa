/**
 * The values of the capabilities that make and judge the picture of a channel:
 * {@link org.lensbridge.api.capability.Lens}, {@link org.lensbridge.api.capability.LensCleaning}, {@link org.lensbridge.api.capability.Imaging},
 * {@link org.lensbridge.api.capability.Overlays}, {@link org.lensbridge.api.capability.PrivacyMasks} and
 * {@link org.lensbridge.api.capability.MotionDetection}.
 *
 * <p>Vendors count their adjustments to 100, 128 or 9,999. Here every adjustment is 0 to 1 of the range that the device has,
 * and places are {@link org.lensbridge.api.capability.ptz.Point}s and {@link org.lensbridge.api.capability.ptz.Area}s of the
 * picture, so that one page of controls fits all. A driver rounds to the device's steps and returns what it then reads.
 *
 * <p>Each capability has an {@code options} or {@code methods} value that says what the device has. What is
 * empty in a value that is written stays as it is:
 *
 * <pre>{@code
 * imaging.write(ImagingSettings.of(ImageLevel.BRIGHTNESS, 0.6).with(DayNight.NIGHT));
 * }</pre>
 *
 * <p>Tokens name what a device stores. {@code put} with an empty token stores something new and returns its token.
 *
 * <p>All types are immutable.
 */
@Export
@Version("0.9.0")
package org.lensbridge.api.capability.image;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
