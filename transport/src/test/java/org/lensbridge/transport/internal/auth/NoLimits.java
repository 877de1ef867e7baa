package org.lensbridge.transport.internal.auth;

import org.lensbridge.transport.internal.governor.Deadline;

/** A host that nobody governs: logins need not wait, and it is never full. Immutable. */
public enum NoLimits implements LoginHost {
    /** The only one. */
    HERE;

    @Override
    public void awaitLogin(Deadline deadline) {
        // At once.
    }

    @Override
    public void loggedIn() {
        // Nobody counts.
    }

    @Override
    public boolean isCrowded() {
        return false;
    }

    @Override
    public void refusedForRoom() {
        // Is never said without a crowd.
    }
}
