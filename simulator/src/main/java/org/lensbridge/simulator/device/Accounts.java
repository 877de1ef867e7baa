package org.lensbridge.simulator.device;

import java.util.List;
import java.util.Optional;

/** Who may log in with which password. Asked on the event loop. */
public interface Accounts {
    /** Names of all users. */
    List<String> names();

    /** Empty when there is no such user. */
    Optional<String> password(String user);
}
