package org.lensbridge.runtime.internal.flow;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;

/**
 * The live subscriptions that one bundle made, so that they can be taken back when it stops. Thread-safe.
 */
public final class Subscriptions implements AutoCloseable {
    private final Set<Flow.Subscription> live = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** A subscription was made; after {@link #close()} it is cancelled at once. */
    public void add(Flow.Subscription subscription) {
        live.add(subscription);
        if (closed) {
            cancelAll();
        }
    }

    /** A subscription has ended. */
    public void remove(Flow.Subscription subscription) {
        live.remove(subscription);
    }

    @Override
    public void close() {
        closed = true;
        cancelAll();
    }

    private void cancelAll() {
        for (Flow.Subscription subscription : live) {
            subscription.cancel();
            live.remove(subscription);
        }
    }
}
