package org.lensbridge.api.capability.io;

import java.util.Objects;
import java.util.Optional;

/**
 * A contact that a device watches.
 *
 * @param number from 1
 * @param name what the device calls it; may be empty
 * @param active whether it reports its active state now; empty where the device does not tell
 */
public record DigitalInput(int number, String name, Optional<Boolean> active) {
    public DigitalInput {
        Objects.requireNonNull(name);
        Objects.requireNonNull(active);
        if (number < 1) {
            throw new IllegalArgumentException("Inputs count from 1");
        }
    }
}
