package org.lensbridge.api.capability;

import org.lensbridge.api.event.EventSink;
import org.lensbridge.api.event.EventSubscription;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The events of a device: motion, inputs, failures. A capability of the device itself (channel 0), so that one
 * conversation serves all channels. Called by the runtime only, which keeps it open while the device is online; applications use
 * {@link org.lensbridge.api.registry.EventBus}.
 */
@ConsumerType
public interface EventSource extends Capability {
    /**
     * Starts listening and returns once the device has agreed. Reports go to the sink from the driver's own thread. The
     * driver does not reconnect: it reports the end and the runtime listens again.
     *
     * @throws org.lensbridge.api.error.CameraException when the device refuses; the sink is then never ended
     */
    @Lane(Lane.Order.BESIDE)
    EventSubscription listen(EventSink sink);
}
