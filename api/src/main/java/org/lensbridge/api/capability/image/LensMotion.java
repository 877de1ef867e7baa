package org.lensbridge.api.capability.image;

/**
 * Which way and how far or fast the parts of a lens move, each -1 to 1 of the device's most; 0 leaves a part alone.
 *
 * @param zoom positive zooms in
 * @param focus positive focuses farther away
 * @param iris positive opens the aperture
 */
public record LensMotion(double zoom, double focus, double iris) {
    public LensMotion {
        check(zoom);
        check(focus);
        check(iris);
    }

    private static void check(double part) {
        if (!(part >= -1 && part <= 1)) {
            throw new IllegalArgumentException("A lens motion is -1 to 1, not " + part);
        }
    }
}
