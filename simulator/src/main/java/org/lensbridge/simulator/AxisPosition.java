package org.lensbridge.simulator;

import java.util.Map;

/**
 * Where an Axis camera looks; a snapshot of one moment. Immutable.
 *
 * @param pan degrees, -180 to 180; right is positive
 * @param tilt degrees, -20 to 90; up is positive
 * @param zoom 1 wide to 9999 tele
 * @param focus 1 near to 9999 far
 * @param iris 1 closed to 9999 open
 * @param brightness 1 dark to 9999 bright
 * @param moving whether any of them changes
 * @param presets names of the presets by number
 */
public record AxisPosition(
        double pan,
        double tilt,
        double zoom,
        double focus,
        double iris,
        double brightness,
        boolean moving,
        Map<Integer, String> presets) {
    public AxisPosition {
        presets = Map.copyOf(presets);
    }
}
