package org.lensbridge.driver.dahua.capability.event;

import java.time.Duration;
import java.util.Optional;

/**
 * What subscriptions so far tell of the heartbeat that a device is asked for. One that was ever heard is promised from then on: that a later
 * subscription breaks before it proves nothing. Thread-safe; one lasts for a session.
 */
final class Heartbeat {
    /** The period that a device is asked for. */
    static final Duration PERIOD = Duration.ofSeconds(5);

    private boolean heard;
    private boolean missing;

    /** The period that a subscription may be watched by; empty for firmware that knows none. */
    synchronized Optional<Duration> promised() {
        return missing ? Optional.empty() : Optional.of(PERIOD);
    }

    /** The device does not take the wish. */
    synchronized void refused() {
        missing = true;
    }

    /** A subscription is over after so long, in which one was heard or not. */
    synchronized void ended(boolean heardOne, Duration length) {
        heard |= heardOne;
        missing = !heard && (missing || length.compareTo(PERIOD.multipliedBy(2)) > 0);
    }
}
