package org.lensbridge.api.event;

import java.util.Set;
import org.lensbridge.api.device.DeviceId;

/**
 * Which events are wanted. An empty set means all.
 *
 * @param devices from these devices
 * @param types of these types
 */
public record EventFilter(Set<DeviceId> devices, Set<String> types) {
    /** Everything. */
    public static final EventFilter ALL = new EventFilter(Set.of(), Set.of());

    public EventFilter {
        devices = Set.copyOf(devices);
        types = Set.copyOf(types);
    }

    /** Everything from one device. */
    public static EventFilter of(DeviceId device) {
        return new EventFilter(Set.of(device), Set.of());
    }

    /** Whether the event is wanted. Gap markers always are. */
    public boolean accepts(CameraEvent event) {
        return (devices.isEmpty() || devices.contains(event.device()))
                && (types.isEmpty()
                        || types.contains(event.type())
                        || event.type().equals(EventTypes.GAP));
    }
}
