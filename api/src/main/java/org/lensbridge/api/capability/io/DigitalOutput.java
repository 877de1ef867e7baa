package org.lensbridge.api.capability.io;

import java.util.Objects;
import java.util.Optional;

/**
 * A contact that a device switches.
 *
 * @param number from 1
 * @param name what the device calls it; may be empty
 * @param mode who switches it; empty where the device does not tell
 * @param active whether it is switched on now; empty where the device does not tell
 */
public record DigitalOutput(int number, String name, Optional<SwitchMode> mode, Optional<Boolean> active) {
    public DigitalOutput {
        Objects.requireNonNull(name);
        Objects.requireNonNull(mode);
        Objects.requireNonNull(active);
        if (number < 1) {
            throw new IllegalArgumentException("Outputs count from 1");
        }
    }
}
