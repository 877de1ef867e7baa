package org.lensbridge.simulator;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * One file on a simulated device's storage. Immutable. Times are the device's own.
 *
 * @param channel from 1
 * @param subtype 0 main stream, 1 and 2 extra streams
 * @param type {@code dav} or {@code jpg}
 * @param end the first second that is not in it; of a picture the same as the start
 * @param event {@code VideoMotion} or {@code AlarmLocal}; empty when it was recorded by schedule
 * @param length in bytes
 */
public record RecordedFile(
        int channel,
        int subtype,
        String type,
        LocalDateTime start,
        LocalDateTime end,
        String event,
        String path,
        long length) {

    public Duration duration() {
        return Duration.between(start, end);
    }

    public boolean isVideo() {
        return type.equals("dav");
    }

    /** Whether some of it lies between the two times, both included for a picture. */
    public boolean overlaps(LocalDateTime from, LocalDateTime to) {
        return isVideo() ? start.isBefore(to) && end.isAfter(from) : !start.isBefore(from) && !start.isAfter(to);
    }
}
