package org.lensbridge.benchmarks.relay;

import java.util.Locale;

/**
 * One measurement.
 *
 * @param cpu seconds
 * @param bytes that all readers got together
 * @param fewest frames that a reader got
 * @param source frames that the camera gave
 * @param closed readers that were thrown out
 */
record Window(double cpu, long bytes, long fewest, long source, int closed) {
    /** Shorter than this, the clock's ticks of 10 ms would count for too much. */
    private static final double LEAST_CPU = 0.3;

    double secondsPerGigabyte() {
        return cpu / (bytes / 1e9);
    }

    /** Why it does not count; empty when it does. */
    String flaw() {
        if (closed > 0) {
            return closed + " readers were closed";
        }
        if (fewest < 0.99 * source) {
            return "a reader got " + fewest + " of " + source + " frames";
        }
        return "";
    }

    @Override
    public String toString() {
        String flaw = flaw();
        String remark = !flaw.isEmpty() ? "  VOID: " + flaw : cpu < LEAST_CPU ? "  (short: below 0.3 CPU s)" : "";
        return String.format(
                        Locale.ROOT,
                        "%.3f s/GB (%.2f CPU s, %.2f GB, %d frames)",
                        secondsPerGigabyte(),
                        cpu,
                        bytes / 1e9,
                        fewest)
                + remark;
    }
}
