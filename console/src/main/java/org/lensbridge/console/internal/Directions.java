package org.lensbridge.console.internal;

import java.util.Map;
import java.util.TreeSet;
import org.lensbridge.api.capability.ptz.Velocity;

/** The words for moving a camera. */
final class Directions {
    private static final Map<String, Velocity> WORDS = Map.of(
            "left", new Velocity(-1, 0, 0),
            "right", new Velocity(1, 0, 0),
            "up", new Velocity(0, 1, 0),
            "down", new Velocity(0, -1, 0),
            "up-left", new Velocity(-1, 1, 0),
            "up-right", new Velocity(1, 1, 0),
            "down-left", new Velocity(-1, -1, 0),
            "down-right", new Velocity(1, -1, 0),
            "in", new Velocity(0, 0, 1),
            "out", new Velocity(0, 0, -1));

    private Directions() {}

    static Velocity named(String word, double speed) {
        Velocity direction = WORDS.get(word);
        if (direction == null) {
            throw new IllegalArgumentException("'" + word + "' is no direction. Use one of "
                    + String.join(", ", new TreeSet<>(WORDS.keySet()))
                    + ", or stop, where, presets, go N, save NAME, forget N.");
        }
        if (!(speed > 0 && speed <= 1)) {
            throw new IllegalArgumentException("A speed is more than 0 and at most 1, not " + speed + ".");
        }
        return new Velocity(direction.pan() * speed, direction.tilt() * speed, direction.zoom() * speed);
    }
}
