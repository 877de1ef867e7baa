package org.lensbridge.api.capability.ptz;

import java.util.List;
import java.util.Objects;

/**
 * A round through presets.
 *
 * @param token what the device calls it, as a text; empty for a tour that is not stored yet
 * @param name what people call it; may be empty
 * @param stops in order; empty where the device does not tell them
 */
public record Tour(String token, String name, List<TourStop> stops) {
    public Tour {
        Objects.requireNonNull(token);
        Objects.requireNonNull(name);
        stops = List.copyOf(stops);
    }
}
