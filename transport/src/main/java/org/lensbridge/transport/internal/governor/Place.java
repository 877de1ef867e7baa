package org.lensbridge.transport.internal.governor;

import java.util.List;

/**
 * One connection's place in the budget of its host, from before it is made until it is closed. Whoever takes it gives it back once.
 * Thread-safe.
 */
public final class Place {
    private final ConnectionBudget budget;
    final Pool pool;
    // Written by the budget only, under its lock.
    volatile Link link;
    boolean idle;
    boolean over;
    List<Link> evicted = List.of();

    Place(ConnectionBudget budget, Pool pool) {
        this.budget = budget;
        this.pool = pool;
    }

    /** The connection; null while it is not made yet. */
    public Link link() {
        return link;
    }

    /** Takes note of the connection that was made; false when the place is gone: then the connection is to be closed. */
    public boolean attach(Link made) {
        return budget.attach(this, made);
    }

    /** Gives it back; an open connection is kept idle if it may be kept, and else closed. */
    public void release(boolean keep) {
        budget.release(this, keep);
    }
}
