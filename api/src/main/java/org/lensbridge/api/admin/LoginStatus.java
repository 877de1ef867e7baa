package org.lensbridge.api.admin;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a host takes one set of credentials.
 *
 * @param user the name; empty when no login is configured
 * @param state what is known
 * @param remaining of {@link State#BUSY_401} and {@link State#LOCKED_UNTIL}: how long nothing is sent yet
 */
public record LoginStatus(String user, State state, Optional<Duration> remaining) {
    /** What the host said to the credentials last. */
    public enum State {
        /** Nothing yet. */
        UNTRIED,
        /** It accepts them. */
        OK,
        /** It refused credentials that work, while it had as many connections as it can serve. */
        BUSY_401,
        /** It refused them twice: nothing is sent until they change. */
        BAD_CREDENTIALS,
        /** It has locked the user or this address out: nothing is sent until that is over. */
        LOCKED_UNTIL
    }

    public LoginStatus {
        Objects.requireNonNull(user);
        Objects.requireNonNull(state);
        Objects.requireNonNull(remaining);
    }
}
