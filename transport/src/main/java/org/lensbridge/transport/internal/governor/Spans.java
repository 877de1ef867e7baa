package org.lensbridge.transport.internal.governor;

/** Spans of time for people. Without state. */
final class Spans {
    private Spans() {}

    /** Such as {@code 300 ms}, {@code 12 s} or {@code 3 min}; rounded up. */
    static String text(long nanos) {
        long millis = (nanos + 999_999) / 1_000_000;
        if (millis < 1_000) {
            return millis + " ms";
        }
        long seconds = (millis + 999) / 1_000;
        return seconds < 120 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }
}
