package org.lensbridge.transport.internal.governor;

/** The connections of one conversation among those of its host: only they serve it. Guarded by its budget. */
public final class Pool {
    private final ConnectionBudget budget;
    boolean closed;
    int idle;
    volatile Pool twin;

    Pool(ConnectionBudget budget) {
        this.budget = budget;
    }

    /**
     * The connections of the same conversation that are of another make. An idle one of either gives way to a new one of the other, so
     * that the host sees no more of them than if they were one.
     */
    public Pool twin() {
        Pool made = new Pool(budget);
        made.twin = this;
        twin = made;
        return made;
    }

    /** Closes all of its connections, now and later. Idempotent. */
    public void close() {
        budget.close(this);
    }
}
