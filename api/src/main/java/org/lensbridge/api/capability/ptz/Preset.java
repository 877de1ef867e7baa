package org.lensbridge.api.capability.ptz;

import java.util.Objects;

/**
 * A stored position.
 *
 * @param token what the device calls it, as a text; usually a number from 1
 * @param name what people call it; may be empty
 */
public record Preset(String token, String name) {
    public Preset {
        Objects.requireNonNull(name);
        if (token.isEmpty()) {
            throw new IllegalArgumentException("A preset has a token");
        }
    }
}
