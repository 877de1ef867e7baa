package org.lensbridge.runtime.internal.stream;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Exponential back-off with full jitter: so many streams that broke together do not come back together. Confined to the stream's turn. */
final class BackOff {
    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private int failures;

    BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** The pause after one more failure. */
    Duration next() {
        long bound = Math.min(longest.toMillis(), first.toMillis() << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bound + 1));
    }

    /** All is well again. */
    void reset() {
        failures = 0;
    }
}
