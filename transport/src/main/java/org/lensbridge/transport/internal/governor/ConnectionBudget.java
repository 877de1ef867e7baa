package org.lensbridge.transport.internal.governor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * The connections that are open at one host, idle ones and those in the making included. Before a new one exceeds the limit, idle
 * ones of any conversation are closed, the longest idle first; whoever finds none waits, first come, first served. Thread-safe;
 * connections are closed outside of the lock.
 */
final class ConnectionBudget {
    private final RoomLimit limit;
    private final IntSupplier mostIdle;
    private final WaitingRoom room;
    private final HostCounters counters;
    private final Set<Place> places = new HashSet<>();
    private final Deque<Place> idle = new ArrayDeque<>();
    private final Queue<Waiter> queue = new ArrayDeque<>();

    private static final class Waiter {
        final Thread thread = Thread.currentThread();
        final Pool pool;
        final boolean fresh;
        volatile Place place;

        Waiter(Pool pool, boolean fresh) {
            this.pool = pool;
            this.fresh = fresh;
        }
    }

    /**
     * @param mostIdle how many idle ones a pool may keep
     */
    ConnectionBudget(RoomLimit limit, IntSupplier mostIdle, WaitingRoom room, HostCounters counters) {
        this.limit = limit;
        this.mostIdle = mostIdle;
        this.room = room;
        this.counters = counters;
    }

    Pool pool() {
        return new Pool(this);
    }

    /**
     * Waits for an idle connection of the pool or the place for a new one; null when there was none before the deadline.
     *
     * @param fresh whether an idle connection will not do
     * @param beyond how many more than the limit there may be, without waiting behind others
     */
    Place take(Pool pool, boolean fresh, Deadline deadline, int beyond) {
        Place place;
        Waiter waiter = null;
        synchronized (this) {
            place = queue.isEmpty() || beyond > 0 ? tryTake(pool, fresh, beyond) : null;
            if (place == null) {
                waiter = new Waiter(pool, fresh);
                queue.add(waiter);
            }
        }
        if (waiter != null) {
            place = await(waiter, deadline);
        }
        if (place != null && !place.evicted.isEmpty()) {
            place.evicted.forEach(Link::close);
            place.evicted = List.of();
        }
        return place;
    }

    private Place await(Waiter waiter, Deadline deadline) {
        boolean returned = false;
        try {
            room.await(deadline, () -> waiter.place != null, this::serve);
            returned = true;
        } finally {
            leave(waiter, returned);
        }
        return waiter.place;
    }

    private void leave(Waiter waiter, boolean returned) {
        synchronized (this) {
            if (waiter.place == null) {
                queue.remove(waiter);
                serve();
            }
        }
        if (waiter.place != null && !returned) {
            waiter.place.evicted.forEach(Link::close);
            release(waiter.place, true);
        }
    }

    /** Looks whether somebody who waits may go now. */
    synchronized void serve() {
        while (!queue.isEmpty()) {
            Waiter head = queue.element();
            Place place = tryTake(head.pool, head.fresh, 0);
            if (place == null) {
                return;
            }
            queue.remove();
            head.place = place;
            LockSupport.unpark(head.thread);
        }
    }

    private Place tryTake(Pool pool, boolean fresh, int beyond) {
        Place kept = fresh ? null : takeIdle(pool);
        if (kept != null) {
            return kept;
        }
        int most = limit.now() + beyond;
        if (places.size() >= most) {
            forgetClosed();
        }
        if (places.size() - idle.size() >= most) {
            return null;
        }
        Place made = new Place(this, pool);
        if (pool.closed) {
            // Its caller finds out when the connection is refused.
            made.over = true;
            return made;
        }
        Place other = fresh || pool.twin == null ? null : takeIdle(pool.twin);
        if (other != null) {
            evict(other, made);
        }
        while (places.size() >= most) {
            evict(idle.removeLast(), made);
        }
        places.add(made);
        return made;
    }

    private void evict(Place last, Place made) {
        end(last);
        if (made.evicted.isEmpty()) {
            made.evicted = new ArrayList<>();
        }
        made.evicted.add(last.link);
        counters.add(Figure.CONNECTIONS_EVICTED);
    }

    private Place takeIdle(Pool pool) {
        if (pool.idle == 0) {
            return null;
        }
        for (Iterator<Place> kept = idle.iterator(); kept.hasNext(); ) {
            Place place = kept.next();
            if (place.pool == pool) {
                kept.remove();
                if (place.link.isOpen()) {
                    place.idle = false;
                    pool.idle--;
                    return place;
                }
                end(place);
            }
        }
        return null;
    }

    private void forgetClosed() {
        for (Iterator<Place> kept = idle.iterator(); kept.hasNext(); ) {
            Place place = kept.next();
            if (!place.link.isOpen()) {
                kept.remove();
                end(place);
            }
        }
    }

    private void end(Place place) {
        if (place.idle) {
            place.idle = false;
            place.pool.idle--;
        }
        place.over = true;
        places.remove(place);
    }

    synchronized boolean attach(Place place, Link made) {
        counters.add(Figure.CONNECTIONS_OPENED);
        if (!place.over) {
            place.link = made;
        }
        return !place.over;
    }

    void release(Place place, boolean keep) {
        boolean kept;
        synchronized (this) {
            if (place.over) {
                return;
            }
            kept = keep
                    && place.link != null
                    && place.link.isOpen()
                    && place.pool.idle < mostIdle.getAsInt()
                    && places.size() <= limit.now();
            if (kept) {
                place.idle = true;
                place.pool.idle++;
                idle.addFirst(place);
            } else {
                end(place);
            }
            serve();
        }
        if (!kept && place.link != null) {
            place.link.close();
        }
    }

    void close(Pool pool) {
        List<Link> open = new ArrayList<>();
        synchronized (this) {
            pool.closed = true;
            idle.removeIf(place -> place.pool == pool);
            for (Place place : List.copyOf(places)) {
                if (place.pool == pool) {
                    end(place);
                    if (place.link != null) {
                        open.add(place.link);
                    }
                }
            }
            serve();
        }
        open.forEach(Link::close);
    }

    /** Closes all idle connections; returns how many are open or in the making then. */
    int closeIdle() {
        List<Link> open = new ArrayList<>();
        int left;
        synchronized (this) {
            for (Place place : idle) {
                end(place);
                open.add(place.link);
            }
            idle.clear();
            left = places.size();
        }
        open.forEach(Link::close);
        counters.add(Figure.CONNECTIONS_EVICTED, open.size());
        return left;
    }

    /** How many are open or in the making. */
    synchronized int open() {
        forgetClosed();
        return places.size();
    }
}
