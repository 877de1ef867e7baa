package org.lensbridge.simulator.dahua;

import java.time.Duration;

/** The shutter in front of a thermal sensor (10.1.6 and 10.1.8). Thread-safe. */
final class Shutter {
    /** How long a flat field correction keeps it closed. */
    private static final Duration CORRECTION = Duration.ofSeconds(1);

    private boolean enabled = true;
    private int corrections;
    private long closedSince = System.nanoTime() - CORRECTION.toNanos();

    synchronized void enable(boolean value) {
        enabled = value;
    }

    synchronized boolean isEnabled() {
        return enabled;
    }

    synchronized void correct() {
        corrections++;
        closedSince = System.nanoTime();
    }

    /** How many corrections were begun so far. */
    synchronized int corrections() {
        return corrections;
    }

    /** Whether the sensor sees nothing but the shutter. */
    synchronized boolean isClosed() {
        return System.nanoTime() - closedSince < CORRECTION.toNanos();
    }
}
