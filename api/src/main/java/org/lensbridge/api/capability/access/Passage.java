package org.lensbridge.api.capability.access;

import java.time.Instant;
import java.util.Objects;

/**
 * Somebody who went or wanted to go through a door.
 *
 * @param door from 1
 * @param card its number; may be empty
 * @param user may be empty
 * @param method how: words with hyphens, such as {@code card}, {@code password}, {@code remote}, {@code fingerprint}
 * @param granted whether the door opened
 */
public record Passage(Instant time, int door, String card, String user, String method, boolean granted) {
    public Passage {
        Objects.requireNonNull(time);
        Objects.requireNonNull(card);
        Objects.requireNonNull(user);
        Objects.requireNonNull(method);
        if (door < 1) {
            throw new IllegalArgumentException("Doors count from 1");
        }
    }
}
