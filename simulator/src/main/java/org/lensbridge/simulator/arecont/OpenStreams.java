package org.lensbridge.simulator.arecont;

import java.util.HashMap;
import java.util.Map;

/** The camera's streams: up to eight that differ, however many watch each. Confined to the event loop. */
final class OpenStreams {
    static final int MOST = 8;

    private final Map<String, Integer> viewers = new HashMap<>();

    /** Takes part in a stream that is told from others by these words. */
    void open(String stream) throws Refusal {
        if (!viewers.containsKey(stream) && viewers.size() >= MOST) {
            throw Refusal.busy("No more than " + MOST + " different streams");
        }
        viewers.merge(stream, 1, Integer::sum);
    }

    void close(String stream) {
        viewers.computeIfPresent(stream, (name, count) -> count > 1 ? count - 1 : null);
    }
}
