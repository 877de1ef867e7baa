package org.lensbridge.api.capability.image;

import java.util.Objects;
import org.lensbridge.api.capability.ptz.Area;

/**
 * A part of the picture that the device hides.
 *
 * @param token what the device calls it, as a text; empty for one that is not stored yet
 * @param on whether it hides now
 */
public record PrivacyMask(String token, Area area, boolean on) {
    public PrivacyMask {
        Objects.requireNonNull(token);
        Objects.requireNonNull(area);
    }
}
