package org.lensbridge.web.internal.live;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lensbridge.api.event.CameraEvent;

/**
 * What a client missed.
 *
 * @param complete whether nothing between its last event and these is lost
 */
record Replay(List<CameraEvent> events, boolean complete) {
    Replay {
        events = List.copyOf(events);
    }

    /** What came after this event; nothing for a client that has none yet. */
    static Replay since(Optional<String> lastSeen, Supplier<List<CameraEvent>> recent) {
        if (lastSeen.isEmpty()) {
            return new Replay(List.of(), true);
        }
        List<CameraEvent> remembered = recent.get();
        for (int i = remembered.size() - 1; i >= 0; i--) {
            if (remembered.get(i).id().equals(lastSeen.get())) {
                return new Replay(remembered.subList(i + 1, remembered.size()), true);
            }
        }
        return new Replay(List.of(), false);
    }
}
