package org.lensbridge.api.capability.ptz;

import java.util.Objects;

/** A part of the picture: its upper left and its lower right corner. */
public record Area(Point from, Point to) {
    public Area {
        Objects.requireNonNull(from);
        if (to.x() <= from.x() || to.y() <= from.y()) {
            throw new IllegalArgumentException("An area goes from its upper left to its lower right corner");
        }
    }
}
