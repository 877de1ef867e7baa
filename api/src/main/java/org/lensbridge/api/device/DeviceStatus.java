package org.lensbridge.api.device;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The state of a device at one moment.
 *
 * @param detail one sentence for a person: why, and what to do; empty when there is nothing to say
 * @param since when this state began
 * @param nextRetry when the runtime tries again by itself; empty when it does not
 */
public record DeviceStatus(DeviceState state, String detail, Instant since, Optional<Instant> nextRetry) {
    public DeviceStatus {
        Objects.requireNonNull(state);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(since);
        Objects.requireNonNull(nextRetry);
    }
}
