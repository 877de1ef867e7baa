package org.lensbridge.api.capability.ptz;

/**
 * Where a camera looks.
 *
 * @param pan degrees to the right of the device's own zero
 * @param tilt degrees above the horizon; negative is below
 * @param zoom magnification; 1 is widest
 */
public record Position(double pan, double tilt, double zoom) {
    public Position {
        if (!Double.isFinite(pan) || !Double.isFinite(tilt) || !(zoom > 0 && zoom < 10_000)) {
            throw new IllegalArgumentException("A position has finite angles and a magnification above 0");
        }
    }
}
