package org.lensbridge.runtime.internal.device;

import java.time.Duration;

/** Durations in sentences. */
final class Seconds {
    private Seconds() {}

    /** {@code 2.5 seconds}, or minutes for long ones. */
    static String of(Duration duration) {
        if (duration.toMinutes() >= 2) {
            return duration.toMinutes() + " minutes";
        }
        double seconds = Math.round(duration.toMillis() / 100.0) / 10.0;
        return (seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds)) + " seconds";
    }
}
