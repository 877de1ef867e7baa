package org.lensbridge.api.capability.system;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of a device's log.
 *
 * @param time empty where the device does not tell
 * @param type by the vendor's own name; may be empty
 * @param user who did it; may be empty
 * @param text what happened, without secrets; may be empty when the type says it all
 */
public record LogEntry(Optional<Instant> time, String type, String user, String text) {
    public LogEntry {
        Objects.requireNonNull(time);
        Objects.requireNonNull(type);
        Objects.requireNonNull(user);
        Objects.requireNonNull(text);
    }
}
