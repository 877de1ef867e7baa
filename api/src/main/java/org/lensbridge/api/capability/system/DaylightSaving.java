package org.lensbridge.api.capability.system;

import java.util.Objects;

/**
 * Whether and when a device's clock goes one hour ahead.
 *
 * @param start when it goes ahead
 * @param end when it goes back
 */
public record DaylightSaving(boolean on, Changeover start, Changeover end) {
    public DaylightSaving {
        Objects.requireNonNull(start);
        Objects.requireNonNull(end);
    }
}
