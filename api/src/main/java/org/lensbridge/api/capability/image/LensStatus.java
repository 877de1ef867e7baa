package org.lensbridge.api.capability.image;

import java.util.Objects;

/**
 * What a lens does now.
 *
 * @param moving whether it still moves or searches its focus
 */
public record LensStatus(LensPosition position, boolean moving) {
    public LensStatus {
        Objects.requireNonNull(position);
    }
}
