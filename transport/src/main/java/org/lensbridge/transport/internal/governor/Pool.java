package org.lensbridge.transport.internal.governor;

/** The connections of one conversation among those of its host: only they serve it. Guarded by its budget. */
public final class Pool {
    private final ConnectionBudget budget;
    boolean closed;
    int idle;

    Pool(ConnectionBudget budget) {
        this.budget = budget;
    }

    /** Closes all of its connections, now and later. Idempotent. */
    public void close() {
        budget.close(this);
    }
}
