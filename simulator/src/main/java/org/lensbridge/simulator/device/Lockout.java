package org.lensbridge.simulator.device;

import java.time.Duration;

/** After {@code attempts} wrong logins in a row from one address, that address is refused for {@code time}. Immutable. */
public record Lockout(int attempts, Duration time) {
    public Lockout {
        if (attempts < 1) {
            throw new IllegalArgumentException("a lock-out needs at least one attempt");
        }
    }
}
