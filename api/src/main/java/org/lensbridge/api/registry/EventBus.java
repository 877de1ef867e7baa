package org.lensbridge.api.registry;

import java.util.List;
import java.util.concurrent.Flow;
import org.lensbridge.api.event.CameraEvent;
import org.lensbridge.api.event.EventFilter;
import org.osgi.annotation.versioning.ProviderType;

/** The events of all devices. */
@ProviderType
public interface EventBus {
    /**
     * Events from now on, in order per device.
     *
     * @param name shown in lists: who listens
     * @param queue the most events that wait, 1 to 100,000; beyond that the oldest are dropped, counted, and followed by a gap marker
     */
    Flow.Publisher<CameraEvent> events(String name, EventFilter filter, int queue);

    /** The latest events that fit, oldest first, at most {@code count}; the runtime remembers some hundreds. */
    List<CameraEvent> recent(EventFilter filter, int count);

    /** All subscribers. */
    List<ReaderStatistics> subscribers();
}
