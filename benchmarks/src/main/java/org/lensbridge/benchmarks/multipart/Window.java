package org.lensbridge.benchmarks.multipart;

import java.util.Locale;

/**
 * One measurement.
 *
 * @param cpu seconds
 * @param sent frames that the camera gave meanwhile
 * @param read whole frames that the peer found
 * @param tolerance the part of the frames that the two counts may differ by
 */
record Window(double cpu, double sent, double read, double tolerance, int kilobytes) {
    private static final double LEAST_CPU = 0.3;

    double microsPerFrame() {
        return cpu / sent * 1e6;
    }

    double megabytesPerSecond() {
        return sent * (kilobytes << 10) / 1e6 / cpu;
    }

    /** Why it does not count; empty when it does. */
    String flaw() {
        if (Math.abs(read - sent) > tolerance * sent) {
            return String.format(Locale.ROOT, "found %.0f of %.0f frames", read, sent);
        }
        return cpu < LEAST_CPU ? "less than 0.3 CPU seconds" : "";
    }

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "%7.2f us/frame  %6.0f MB per CPU s  (%.2f CPU s, %.0f frames)",
                        microsPerFrame(),
                        megabytesPerSecond(),
                        cpu,
                        sent)
                + (flaw().isEmpty() ? "" : "  VOID: " + flaw());
    }
}
