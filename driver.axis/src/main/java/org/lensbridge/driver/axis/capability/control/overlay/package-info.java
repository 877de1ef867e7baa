/**
 * Texts over the picture. {@link org.lensbridge.driver.axis.capability.control.overlay.OverlayFinder} chooses between the interface for dynamic overlays and
 * the parameters of firmware that does not have it.
 */
package org.lensbridge.driver.axis.capability.control.overlay;
