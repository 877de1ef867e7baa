package org.lensbridge.api.capability.image;

import java.util.Objects;
import org.lensbridge.api.capability.ptz.Point;

/**
 * A line of text over the picture, burnt in by the device.
 *
 * @param token what the device calls it, as a text; empty for one that is not stored yet
 * @param text what it shows; of a CLOCK the vendor's own pattern, empty for the present one
 * @param position of its upper left corner
 * @param shown whether it is switched on
 */
public record Overlay(String token, Kind kind, String text, Point position, boolean shown) {
    /** Where the text comes from. */
    public enum Kind {
        /** The channel's name; writing it renames the channel. */
        TITLE,
        /** The device's clock. */
        CLOCK,
        /** Free text. */
        TEXT
    }

    public Overlay {
        Objects.requireNonNull(token);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
        Objects.requireNonNull(position);
    }
}
