package org.lensbridge.api.capability.access;

import java.util.Objects;

/**
 * A door that a device opens.
 *
 * @param number from 1
 */
public record Door(int number, State state) {
    /** How it stands. */
    public enum State {
        /** Closed. */
        CLOSED,
        /** Open. */
        OPEN,
        /** Open by force. */
        FORCED,
        /** The device does not tell. */
        UNKNOWN
    }

    public Door {
        Objects.requireNonNull(state);
        if (number < 1) {
            throw new IllegalArgumentException("Doors count from 1");
        }
    }
}
