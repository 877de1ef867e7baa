package org.lensbridge.driver.axis.capability.event;

import java.time.Duration;
import java.util.Optional;

/** An open conversation in which a device tells its events. Pulled by one thread; {@link #beat} and {@link #close} by any. */
interface EventFeed extends AutoCloseable {
    /**
     * Waits for what comes next and hands it to the desk.
     *
     * @return false when the device has said goodbye
     * @throws org.lensbridge.api.error.CameraException when it broke
     */
    boolean next(EventDesk desk);

    /** How often the device proves that it is alive; empty when it does not. */
    Optional<Duration> heartbeat();

    /** How often {@link #beat} is to be called; empty for never. */
    Optional<Duration> pulse();

    /** Asks for a sign of life. */
    void beat();

    /** Within a second; idempotent. */
    @Override
    void close();
}
