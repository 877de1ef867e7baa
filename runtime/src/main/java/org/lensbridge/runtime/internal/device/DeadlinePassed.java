package org.lensbridge.runtime.internal.device;

import java.time.Duration;

/** A call did not come back in time; unlike a driver's own TIMEOUT it says that the driver may hang. */
final class DeadlinePassed extends RuntimeException {
    private static final long serialVersionUID = 1;

    DeadlinePassed(Duration limit) {
        super("No answer within " + Seconds.of(limit) + ".", null, false, false);
    }
}
