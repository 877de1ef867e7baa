package org.lensbridge.simulator;

import java.util.Map;

/**
 * Where a camera of the generic CGI family looks; a snapshot of one moment. Immutable.
 *
 * @param pan degrees, -180 to 180; right is positive
 * @param tilt degrees, -10 to 190; up is positive
 * @param zoom 0 wide to 9999 tele
 * @param focus 0 near to 9999 far
 * @param iris 0 closed to 9999 open
 * @param moving whether any of them changes
 * @param autofocus the mode of the autofocus used last, such as {@code on}
 * @param running what it does of its own accord, such as {@code sequence 1}; empty for nothing
 * @param presets names of the presets by number, empty where a preset has none
 */
public record GenericPosition(
        double pan,
        double tilt,
        double zoom,
        double focus,
        double iris,
        boolean moving,
        String autofocus,
        String running,
        Map<Integer, String> presets) {
    public GenericPosition {
        presets = Map.copyOf(presets);
    }
}
