package org.lensbridge.runtime.internal.device;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Growing waits with full jitter, so that devices that were lost together do not come back together. Confined to a device's mailbox. */
final class BackOff {
    private static final double FLOOR = 0.1;

    private final Duration first;
    private final Duration longest;
    private int failures;

    BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** The next wait: random, up to twice as long as the one before could be. */
    Duration next() {
        double ceiling = Math.min(longest.toMillis(), first.toMillis() * Math.pow(2, Math.min(failures, 20)));
        failures++;
        double share = FLOOR + (1 - FLOOR) * ThreadLocalRandom.current().nextDouble();
        return Duration.ofMillis(Math.max(1, Math.round(ceiling * share)));
    }

    /** How many waits were asked for since the last success. */
    int failures() {
        return failures;
    }

    /** It worked. */
    void reset() {
        failures = 0;
    }
}
