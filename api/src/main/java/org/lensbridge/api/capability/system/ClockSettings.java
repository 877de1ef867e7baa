package org.lensbridge.api.capability.system;

import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * How a device keeps its time. What is empty is not known to the device on reading, and stays as it is on writing.
 *
 * @param offset of local standard time from UTC
 */
public record ClockSettings(
        Optional<ZoneOffset> offset, Optional<DaylightSaving> daylightSaving, Optional<TimeServer> server) {
    public ClockSettings {
        Objects.requireNonNull(offset);
        Objects.requireNonNull(daylightSaving);
        Objects.requireNonNull(server);
    }
}
