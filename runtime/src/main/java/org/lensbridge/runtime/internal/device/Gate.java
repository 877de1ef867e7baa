package org.lensbridge.runtime.internal.device;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lets a limited number in at once; a limited number waits, in order. Thread-safe; who is let in is told outside of the
 * lock, on the thread of whoever left, and must not block.
 */
final class Gate {
    private final int width;
    private final int room;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int inside;

    /**
     * @param width how many are inside at once
     * @param room how many may wait
     */
    Gate(int width, int room) {
        this.width = width;
        this.room = room;
    }

    /** Calls {@code admitted} now or later; false when too many wait already. */
    boolean enter(Runnable admitted, boolean first) {
        synchronized (this) {
            if (inside >= width) {
                if (waiting.size() >= room) {
                    return false;
                }
                if (first) {
                    waiting.addFirst(admitted);
                } else {
                    waiting.addLast(admitted);
                }
                return true;
            }
            inside++;
        }
        admitted.run();
        return true;
    }

    /** Takes back a wish to enter; false when it was let in already. */
    synchronized boolean forget(Runnable admitted) {
        return waiting.remove(admitted);
    }

    /** One of those inside has left. */
    void leave() {
        Runnable next;
        synchronized (this) {
            next = waiting.pollFirst();
            if (next == null) {
                inside--;
            }
        }
        if (next != null) {
            next.run();
        }
    }

    /** How many wait. */
    synchronized int waiting() {
        return waiting.size();
    }
}
