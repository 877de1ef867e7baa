package org.lensbridge.transport.internal.governor;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/** How many may go at a time; the others wait, first come, first served. The limit may change at any time. Thread-safe. */
final class Turns {
    private final IntSupplier limit;
    private final WaitingRoom room;
    private final Queue<Waiter> queue = new ArrayDeque<>();
    private int taken;

    private static final class Waiter {
        final Thread thread = Thread.currentThread();
        volatile boolean served;
    }

    Turns(IntSupplier limit, WaitingRoom room) {
        this.limit = limit;
        this.room = room;
    }

    /** Waits for a turn; false when none came before the deadline. */
    boolean take(Deadline deadline) {
        Waiter waiter;
        synchronized (this) {
            if (queue.isEmpty() && taken < limit.getAsInt()) {
                taken++;
                return true;
            }
            waiter = new Waiter();
            queue.add(waiter);
        }
        boolean returned = false;
        try {
            room.await(deadline, () -> waiter.served, this::serve);
            returned = true;
        } finally {
            leave(waiter, returned);
        }
        return waiter.served;
    }

    /** A turn that is free now; false when there is none. */
    synchronized boolean takeNow() {
        boolean free = queue.isEmpty() && taken < limit.getAsInt();
        taken += free ? 1 : 0;
        return free;
    }

    private synchronized void leave(Waiter waiter, boolean returned) {
        if (!waiter.served) {
            queue.remove(waiter);
        } else if (!returned) {
            give();
        }
    }

    /** Ends a turn. */
    synchronized void give() {
        taken--;
        serve();
    }

    /** Looks whether somebody who waits may go now. */
    synchronized void serve() {
        while (!queue.isEmpty() && taken < limit.getAsInt()) {
            taken++;
            Waiter next = queue.remove();
            next.served = true;
            LockSupport.unpark(next.thread);
        }
    }

    synchronized int taken() {
        return taken;
    }
}
