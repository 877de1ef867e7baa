package org.lensbridge.runtime.internal.flow;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Growing waits with full jitter, so that devices and streams that were lost together do not come back together. Confined to whatever
 * its owner is confined to.
 */
public final class BackOff {
    private static final double FLOOR = 0.1;

    private final Duration first;
    private final Duration longest;
    private int failures;

    public BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** The next wait: random, up to twice as long as the one before could be. */
    public Duration next() {
        double ceiling = Math.min(longest.toMillis(), first.toMillis() * Math.pow(2, Math.min(failures, 20)));
        failures++;
        double share = FLOOR + (1 - FLOOR) * ThreadLocalRandom.current().nextDouble();
        return Duration.ofMillis(Math.max(1, Math.round(ceiling * share)));
    }

    /** How many waits were asked for since the last success. */
    public int failures() {
        return failures;
    }

    /** It worked. */
    public void reset() {
        failures = 0;
    }
}
