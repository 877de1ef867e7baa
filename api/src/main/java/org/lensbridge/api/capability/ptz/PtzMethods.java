package org.lensbridge.api.capability.ptz;

/**
 * Which ways of moving a camera has.
 *
 * @param pan whether it pans
 * @param tilt whether it tilts
 * @param zoom whether it zooms
 * @param absolute whether {@code moveTo} works
 * @param position whether {@code position} works
 * @param center whether {@code center} works
 * @param area whether {@code zoomTo} works
 */
public record PtzMethods(
        boolean pan, boolean tilt, boolean zoom, boolean absolute, boolean position, boolean center, boolean area) {
    /** Moving in these directions, and none of the other ways. */
    public static PtzMethods moving(boolean pan, boolean tilt, boolean zoom) {
        return new PtzMethods(pan, tilt, zoom, false, false, false, false);
    }
}
