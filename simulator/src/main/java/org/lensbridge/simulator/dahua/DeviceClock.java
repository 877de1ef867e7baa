package org.lensbridge.simulator.dahua;

import java.time.Duration;
import java.time.LocalDateTime;

/** The camera's own clock: the host's local time plus what somebody set. Thread-safe. */
public final class DeviceClock {
    private volatile Duration offset = Duration.ZERO;

    public LocalDateTime now() {
        return LocalDateTime.now().plus(offset);
    }

    void set(LocalDateTime time) {
        offset = Duration.between(LocalDateTime.now(), time);
    }
}
