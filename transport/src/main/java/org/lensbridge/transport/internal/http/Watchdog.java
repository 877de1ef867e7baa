package org.lensbridge.transport.internal.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * One thread that looks after the connections on which callers block: it closes those whose call has run out of time, or which were
 * idle for too long. It sleeps until the earliest moment that any of them has named; whoever names an earlier one wakes it, so that a call
 * costs one volatile read here. A daemon, started with the first connection. Thread-safe.
 */
final class Watchdog implements AutoCloseable {
    /** Nothing is to be done before this; far enough for ever and near enough for differences. */
    static final long FAR = 1L << 61;

    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private volatile long wakes = System.nanoTime();
    private volatile Thread thread;
    private boolean closed;

    /** What is looked after. */
    interface Watched {
        /**
         * Does what is due, within microseconds.
         *
         * @param now in the time of {@link System#nanoTime()}
         * @return when to look again
         */
        long look(long now);
    }

    /** Looks after it from now on. */
    void add(Watched one) {
        watched.add(one);
        if (thread == null) {
            start();
        }
    }

    private synchronized void start() {
        if (thread == null && !closed) {
            Thread made = new Thread(this::run, "lensbridge-watchdog");
            made.setDaemon(true);
            thread = made;
            made.start();
        }
    }

    /** Forgets it. */
    void remove(Watched one) {
        watched.remove(one);
    }

    /** One of those has set the moment at which it wants to be looked at; called after that can be seen. */
    void expect(long at) {
        if (at - wakes < 0) {
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        while (!isClosed()) {
            // While this goes on, `wakes` lies in the past and nobody wakes this thread. Who comes too late for the
            // first look is
            // seen by the second one, or sees when this thread wakes.
            long first = look();
            wakes = first;
            long second = look();
            long next = second - first < 0 ? second : first;
            wakes = next;
            long left = next - System.nanoTime();
            if (left > 0) {
                LockSupport.parkNanos(this, left);
            }
        }
    }

    private long look() {
        long now = System.nanoTime();
        long next = now + FAR;
        for (Watched one : watched) {
            long at = one.look(now);
            if (at - next < 0) {
                next = at;
            }
        }
        return next;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Ends the thread. Idempotent. */
    @Override
    public synchronized void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
