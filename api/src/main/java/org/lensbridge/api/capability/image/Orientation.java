package org.lensbridge.api.capability.image;

/**
 * How the picture is turned.
 *
 * @param mirrored whether left and right are exchanged
 * @param flipped whether top and bottom are exchanged
 * @param rotation clockwise: 0, 90, 180 or 270 degrees
 */
public record Orientation(boolean mirrored, boolean flipped, int rotation) {
    public Orientation {
        if (rotation < 0 || rotation > 270 || rotation % 90 != 0) {
            throw new IllegalArgumentException("A rotation is 0, 90, 180 or 270 degrees, not " + rotation);
        }
    }
}
