package org.lensbridge.api.capability.system;

import java.util.Objects;

/**
 * A disk, card or other medium in a device.
 *
 * @param token what the device calls it
 * @param name what people call it; may be empty
 * @param total its size in bytes; 0 when unknown or absent
 * @param used in bytes; 0 when unknown or absent
 */
public record Disk(String token, String name, State state, long total, long used) {
    /** How it does. Later versions may add constants. */
    public enum State {
        /** It can be written. */
        NORMAL,
        /** It can be read only. */
        READ_ONLY,
        /** It must be formatted before it can be used. */
        UNFORMATTED,
        /** It is being formatted or repaired. */
        BUSY,
        /** It fails. */
        FAILED,
        /** There is a place for it, but nothing in it. */
        ABSENT,
        /** The device does not tell. */
        UNKNOWN
    }

    public Disk {
        Objects.requireNonNull(name);
        Objects.requireNonNull(state);
        if (token.isEmpty() || total < 0 || used < 0) {
            throw new IllegalArgumentException("A disk has a token and sizes that are not negative");
        }
    }
}
