package org.lensbridge.api.capability.ptz;

/** A point of the picture: x 0 (left) to 1 (right), y 0 (top) to 1 (bottom). */
public record Point(double x, double y) {
    public Point {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException("A point of the picture is 0 to 1 in both directions");
        }
    }
}
