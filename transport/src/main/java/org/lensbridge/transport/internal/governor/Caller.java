package org.lensbridge.transport.internal.governor;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * One conversation as far as it waits: for a turn, a token, a gate, a name. Closing it ends all of its waits at once. Thread-safe.
 */
public final class Caller {
    /** For calls that belong to no conversation; never closed. */
    public static final Caller NOBODY = new Caller("nobody");

    private final String authority;
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** A conversation with the host of this authority. */
    public Caller(String authority) {
        this.authority = authority;
    }

    /**
     * Parks the calling thread until the condition holds or the time has come, and tells whether it holds. Whoever makes it hold
     * unparks the thread.
     *
     * @param until in the time of the clock
     * @throws CameraException GONE when the conversation is closed, BUSY when the thread is interrupted
     */
    public boolean await(BooleanSupplier done, long until, LongSupplier clock) {
        if (done.getAsBoolean()) {
            return true;
        }
        waiting.add(Thread.currentThread());
        try {
            while (!done.getAsBoolean()) {
                requireOpen();
                if (Thread.currentThread().isInterrupted()) {
                    throw new CameraException(Kind.BUSY, "Interrupted while waiting for a turn at " + authority + ".");
                }
                long left = until - clock.getAsLong();
                if (left <= 0) {
                    return false;
                }
                LockSupport.parkNanos(this, left);
            }
            return true;
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }

    /** Passes while it is open, else throws GONE. */
    public void requireOpen() {
        if (closed) {
            throw new CameraException(Kind.GONE, "The conversation with " + authority + " was closed.");
        }
    }

    /** Ends all waits, now and later. Idempotent. */
    public void close() {
        closed = true;
        waiting.forEach(LockSupport::unpark);
    }
}
