package org.lensbridge.simulator;

import java.util.Map;
import java.util.Set;

/**
 * Where a camera looks, and what its positioner does; a snapshot of one moment. Immutable.
 *
 * @param pan degrees, 0 up to but not including 360; right is positive
 * @param tilt degrees, 0 to 90; up is positive
 * @param zoom magnification, 1 to 20
 * @param focus 0 near to 1 far
 * @param iris 0 closed to 1 open
 * @param moving whether pan or tilt moves
 * @param zooming whether the zoom moves
 * @param presets names of the presets by number
 * @param lastPreset the preset gone to last, 0 for none
 * @param auxiliary numbers of the auxiliary functions that are on
 */
public record PtzState(
        double pan,
        double tilt,
        double zoom,
        double focus,
        double iris,
        boolean moving,
        boolean zooming,
        Map<Integer, String> presets,
        int lastPreset,
        Set<Integer> auxiliary) {
    public PtzState {
        presets = Map.copyOf(presets);
        auxiliary = Set.copyOf(auxiliary);
    }
}
