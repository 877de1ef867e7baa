/**
 * The values of the capabilities that tell what is in the picture:
 * {@link org.lensbridge.api.capability.Analytics}, {@link org.lensbridge.api.capability.Thermal} and
 * {@link org.lensbridge.api.capability.Parking}.
 *
 * <p>What is noticed comes as events ({@link org.lensbridge.api.capability.EventSource}); here is what is looked for, counted
 * and measured. Types of rules and their parameters carry the vendor's own names, as a closed list of them would be wrong with
 * the next firmware; outlines are {@link org.lensbridge.api.capability.ptz.Point}s of the picture.
 *
 * <p>Temperatures are degrees Celsius. All types are immutable.
 */
@Export
@Version("0.9.0")
package org.lensbridge.api.capability.analytics;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
