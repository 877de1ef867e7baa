package org.lensbridge.api.capability.access;

import java.time.Instant;
import java.util.Objects;

/**
 * A call of the past.
 *
 * @param incoming whether the device was called
 * @param answered whether anybody answered
 * @param peer who was at the other end: a number or name; may be empty
 */
public record CallRecord(Instant time, boolean incoming, boolean answered, String peer) {
    public CallRecord {
        Objects.requireNonNull(time);
        Objects.requireNonNull(peer);
    }
}
