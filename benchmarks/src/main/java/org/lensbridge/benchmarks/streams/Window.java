package org.lensbridge.benchmarks.streams;

import java.util.Locale;

/**
 * One measurement.
 *
 * @param cpu seconds, without what the idle process would have used where that is taken off
 * @param seconds that it lasted
 * @param streams that were read from cameras
 * @param bytes that all readers got together; 0 where there were none
 * @param fewest frames that a reader got; negative where that is not known
 * @param source frames that the camera gave
 * @param closed readers that were thrown out
 */
record Window(double cpu, double seconds, int streams, long bytes, long fewest, long source, int closed) {
    /** Shorter ones are marked. */
    private static final double LEAST_CPU = 0.3;
    /** The source and the readers are not asked at the same moment. */
    private static final int EDGE = 2;

    /** CPU seconds per gigabyte, or per stream and hour. */
    double cost(Row row) {
        return row.way() == Way.HUB ? cpu / seconds / streams * 3600 : cpu / (bytes / 1e9);
    }

    /** Why it does not count; empty when it does. */
    String flaw() {
        if (closed > 0) {
            return closed + " readers were closed";
        }
        if (source == 0 || fewest >= 0 && fewest + EDGE < 0.99 * source) {
            return "a reader got " + fewest + " of " + source + " frames";
        }
        return "";
    }

    String describe(Row row) {
        String flaw = flaw();
        String remark = !flaw.isEmpty() ? "  VOID: " + flaw : cpu < LEAST_CPU ? "  (below 0.3 CPU s)" : "";
        return String.format(
                        Locale.ROOT,
                        "%7.3f %s (%.3f CPU s, %.3f GB, %d of %d frames)",
                        cost(row),
                        row.unit(),
                        cpu,
                        bytes / 1e9,
                        fewest,
                        source)
                + remark;
    }
}
