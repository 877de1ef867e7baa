package org.lensbridge.runtime.internal.device;

import java.time.Instant;
import java.util.Optional;

/**
 * What the device said to the present login: after two refusals nothing more is tried, and a block is waited out, whatever
 * happens to drivers in between. Confined to the device's mailbox.
 */
final class LoginRecord {
    private static final int MOST_REFUSALS = 2;

    private int refusals;
    private String reason = "";
    private Optional<Instant> blockedUntil = Optional.empty();

    /** The login was accepted, or another one is to be tried. */
    void clear() {
        refusals = 0;
        reason = "";
        blockedUntil = Optional.empty();
    }

    /** A person wants one more try. */
    void allowOne() {
        refusals = Math.min(refusals, MOST_REFUSALS - 1);
        blockedUntil = Optional.empty();
    }

    void refused(String why) {
        refusals++;
        reason = why;
    }

    /** A call was refused, which may be a matter of that call alone. */
    void suspected() {
        refusals = Math.max(refusals, 1);
    }

    void blocked(Instant until, String why) {
        blockedUntil = Optional.of(until);
        reason = why;
    }

    /** Whether nothing may be sent until the login changes. */
    boolean exhausted() {
        return refusals >= MOST_REFUSALS;
    }

    /** The end of a block that is still on. */
    Optional<Instant> blockedAt(Instant now) {
        return blockedUntil.filter(now::isBefore);
    }

    /** What the device said last. */
    String reason() {
        return reason;
    }
}
