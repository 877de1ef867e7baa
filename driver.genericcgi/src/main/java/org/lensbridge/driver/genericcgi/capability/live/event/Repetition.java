package org.lensbridge.driver.genericcgi.capability.live.event;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether a device repeats itself while nothing changes, which the document means by "continuously" and gives no period for. It is expected to until
 * a subscription has shown otherwise; one that ever did is expected to from then on. Thread-safe; one lasts for a session.
 */
final class Repetition {
    /** The longest pause that is expected. */
    static final Duration PERIOD = Duration.ofSeconds(10);

    private boolean heard;
    private boolean missing;

    /** The pause that a subscription may be watched by; empty for a device that tells changes only. */
    synchronized Optional<Duration> promised() {
        return missing ? Optional.empty() : Optional.of(PERIOD);
    }

    /** A subscription is over after so long, in which so many parts came. */
    synchronized void ended(int parts, Duration length) {
        heard |= parts > 1;
        missing = !heard && (missing || length.compareTo(PERIOD.multipliedBy(2)) > 0);
    }
}
