package org.lensbridge.simulator.axis;

import java.time.Instant;
import java.util.Map;

/**
 * One notification (network-video/event-and-action-services). Immutable.
 *
 * @param topic with its prefixes, such as {@code tns1:Device/tnsaxis:IO/Port}
 * @param source what it is of, such as {@code port} with its number; may be empty
 * @param data what it says, such as {@code state}
 * @param stateful whether it tells of a state, which new subscribers learn first
 */
record AxisEvent(Instant time, String topic, Map<String, String> source, Map<String, String> data, boolean stateful) {
    AxisEvent {
        source = Map.copyOf(source);
        data = Map.copyOf(data);
    }

    /** What stays the same while the state changes. */
    String instance() {
        return topic + source;
    }
}
