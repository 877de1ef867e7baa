package org.lensbridge.transport.internal.auth;

import org.lensbridge.transport.internal.governor.Deadline;

/** What a login asks of the governor of its host. Thread-safe. */
public interface LoginHost {
    /**
     * Waits for the turn of an attempt to log in.
     *
     * @throws org.lensbridge.api.error.CameraException BUSY when the budget allows none before the deadline
     */
    void awaitLogin(Deadline deadline);

    /** Tells that the host accepted an attempt: logins that work are no danger and cost nothing of the budget. */
    void loggedIn();

    /** Whether so many connections are open that the host may refuse for want of room. */
    boolean isCrowded();

    /** Tells that the host refused a login that works while it was crowded, so that fewer connections are opened from now on. */
    void refusedForRoom();
}
