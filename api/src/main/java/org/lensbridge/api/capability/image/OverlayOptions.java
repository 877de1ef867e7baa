package org.lensbridge.api.capability.image;

import java.util.Map;

/**
 * Which overlays a channel can have.
 *
 * @param most of each kind; a kind that is missing cannot be had
 * @param longestText in characters; 0 when unknown
 */
public record OverlayOptions(Map<Overlay.Kind, Integer> most, int longestText) {
    public OverlayOptions {
        most = Map.copyOf(most);
        if (longestText < 0 || most.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("A length is not negative, and what can be had can be had once");
        }
    }
}
