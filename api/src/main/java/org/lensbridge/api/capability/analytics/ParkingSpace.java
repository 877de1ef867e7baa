package org.lensbridge.api.capability.analytics;

import java.util.Objects;
import java.util.Optional;

/**
 * A place for a car.
 *
 * @param token what the device calls it
 * @param label what is painted on it; may be empty
 * @param occupied whether a car stands there; empty where the device does not know
 */
public record ParkingSpace(String token, String label, Optional<Boolean> occupied) {
    public ParkingSpace {
        Objects.requireNonNull(label);
        Objects.requireNonNull(occupied);
        if (token.isEmpty()) {
            throw new IllegalArgumentException("A parking space has a token");
        }
    }
}
