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
    /** Changes nothing. */
    public static final ClockSettings NONE = new ClockSettings(Optional.empty(), Optional.empty(), Optional.empty());

    public ClockSettings {
        Objects.requireNonNull(offset);
        Objects.requireNonNull(daylightSaving);
        Objects.requireNonNull(server);
    }

    /** The same with this offset of local standard time from UTC. */
    public ClockSettings with(ZoneOffset wanted) {
        return new ClockSettings(Optional.of(wanted), daylightSaving, server);
    }

    /** The same with this daylight saving. */
    public ClockSettings with(DaylightSaving wanted) {
        return new ClockSettings(offset, Optional.of(wanted), server);
    }

    /** The same with this time server. */
    public ClockSettings with(TimeServer wanted) {
        return new ClockSettings(offset, daylightSaving, Optional.of(wanted));
    }
}
