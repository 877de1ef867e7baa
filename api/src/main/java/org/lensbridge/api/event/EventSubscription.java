package org.lensbridge.api.event;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** An event conversation that is open in a driver. */
@ConsumerType
public interface EventSubscription extends AutoCloseable {
    /**
     * The longest silence of a healthy device: it sends at least a heartbeat this often. The runtime takes more than
     * twice as long for a break. Empty when the device may be silent for ever.
     */
    Optional<Duration> heartbeat();

    /** Ends the conversation: idempotent, returns within a second, and nothing reaches the sink afterwards. */
    @Override
    void close();
}
