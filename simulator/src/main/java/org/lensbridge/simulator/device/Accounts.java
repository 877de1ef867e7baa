package org.lensbridge.simulator.device;

import java.util.List;
import java.util.Optional;

/** Who may log in with which password. Asked on the event loop. */
public interface Accounts {
    /** Names of all users. */
    List<String> names();

    /** Whether anybody is asked for a login now; {@code configured} tells whether the device was started with users. */
    default boolean areAsked(boolean configured) {
        return configured;
    }

    /** Empty when there is no such user. */
    Optional<String> password(String user);
}
