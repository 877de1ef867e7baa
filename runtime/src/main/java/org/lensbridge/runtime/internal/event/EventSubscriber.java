package org.lensbridge.runtime.internal.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.event.CameraEvent;
import org.lensbridge.api.event.EventFilter;
import org.lensbridge.api.registry.ReaderStatistics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One subscriber and its queue. Thread-safe. Events come in from the threads of the devices; the subscriber is called on a
 * pool, one call at a time, and never under the lock.
 *
 * <p>A batch is taken out of the queue at once, so that the lock is taken once for many events. What is lost to a full queue is counted per device
 * and told before the next batch.
 */
final class EventSubscriber implements Flow.Subscription, Runnable {
    /** What a device's events lost in this queue: how many, and the last of them. */
    record Loss(CameraEvent last, long count) {}

    private static final Logger LOG = LoggerFactory.getLogger(EventSubscriber.class);
    /** Events that are taken under one lock. */
    private static final int BATCH = 256;
    /** Batches in a row; then it goes to the end of the pool's queue. */
    private static final int TURNS = 8;
    /**
     * How long a thread waits for more before it goes. Waking one costs more than a hundred deliveries, so under load it is
     * cheaper to come back for many events than to be woken for each.
     */
    private static final long PAUSE = 50_000;

    private final String name;
    private final EventFilter filter;
    private final Flow.Subscriber<? super CameraEvent> subscriber;
    private final Executor pool;
    private final Function<Loss, CameraEvent> marker;
    private final Consumer<EventSubscriber> ended;

    private final CameraEvent[] ring;
    private int head;
    private int size;
    private long demand;
    private boolean running = true; // until onSubscribe has returned
    private Throwable failure;
    private final Map<DeviceId, Loss> losses = new LinkedHashMap<>();
    private long dropped;
    private final LongAdder allDropped;
    private final AtomicLong delivered = new AtomicLong();
    private volatile boolean calling;
    private volatile boolean cancelled;

    EventSubscriber(
            String name,
            EventFilter filter,
            int queue,
            Flow.Subscriber<? super CameraEvent> subscriber,
            Executor pool,
            Function<Loss, CameraEvent> marker,
            LongAdder allDropped,
            Consumer<EventSubscriber> ended) {
        this.name = name;
        this.filter = filter;
        this.subscriber = subscriber;
        this.pool = pool;
        this.marker = marker;
        this.allDropped = allDropped;
        this.ended = ended;
        ring = new CameraEvent[queue];
    }

    /** Calls {@code onSubscribe} on this thread; events flow once it has returned. */
    void start() {
        try {
            subscriber.onSubscribe(this);
        } catch (RuntimeException | Error e) {
            expel(e);
        }
        boolean wake;
        synchronized (this) {
            running = false;
            wake = wakes();
        }
        if (wake) {
            wake();
        }
    }

    /** An event for it, if it wants it. Called in order for each device. */
    void offer(CameraEvent event) {
        if (cancelled || !filter.accepts(event)) {
            return;
        }
        boolean wake;
        synchronized (this) {
            if (size == ring.length) {
                lose(ring[head]);
                head = next(head);
                size--;
            }
            int tail = head + size;
            ring[tail < ring.length ? tail : tail - ring.length] = event;
            size++;
            wake = wakes();
        }
        if (wake) {
            wake();
        }
    }

    private int next(int index) {
        return index + 1 == ring.length ? 0 : index + 1;
    }

    private void lose(CameraEvent event) {
        dropped++;
        allDropped.increment();
        losses.merge(event.device(), new Loss(event, 1), (old, one) -> new Loss(event, old.count + 1));
    }

    private boolean wakes() {
        if (running || failure == null && (demand == 0 || size == 0 && losses.isEmpty())) {
            return false;
        }
        running = true;
        return true;
    }

    private void wake() {
        try {
            pool.execute(this);
        } catch (RejectedExecutionException e) {
            cancel(); // the bus has closed
        }
    }

    @Override
    public void request(long n) {
        boolean wake;
        synchronized (this) {
            if (n <= 0) {
                failure = new IllegalArgumentException("A subscriber requests at least one event, not " + n);
            } else {
                demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
            }
            wake = !cancelled && wakes();
        }
        if (wake) {
            wake();
        }
    }

    @Override
    public void cancel() {
        if (!cancelled) {
            cancelled = true;
            ended.accept(this);
        }
    }

    /** Delivers until nothing is left or wanted, or until others on the pool should have their turn. */
    @Override
    public void run() {
        calling = true;
        try {
            List<CameraEvent> batch = new ArrayList<>();
            boolean waited = false;
            for (int turns = 0; take(batch, waited); turns++) {
                if (turns == TURNS) {
                    deliver(batch);
                    wake();
                    return;
                }
                waited = batch.isEmpty();
                if (waited) {
                    LockSupport.parkNanos(PAUSE);
                }
                deliver(batch);
                batch.clear();
            }
        } catch (RuntimeException | Error e) {
            expel(e);
        } finally {
            calling = false;
        }
    }

    private void deliver(List<CameraEvent> batch) {
        long done = delivered.getPlain();
        for (CameraEvent event : batch) {
            if (cancelled) {
                return;
            }
            subscriber.onNext(event);
            delivered.lazySet(++done);
        }
    }

    /**
     * Moves into the batch what is wanted. False when its thread is free: there is nothing, and {@code last} says that there was nothing a moment
     * before either.
     */
    private boolean take(List<CameraEvent> batch, boolean last) {
        Throwable broken;
        List<Loss> lost = List.of();
        synchronized (this) {
            broken = failure;
            if (broken == null && !cancelled) {
                if (!losses.isEmpty() && demand > 0) {
                    lost = takeLosses();
                }
                if (losses.isEmpty()) {
                    takeEvents((int) Math.min(Math.min(demand, size), BATCH), batch);
                }
                if (last && lost.isEmpty() && batch.isEmpty()) {
                    running = false;
                    return false;
                }
            }
        }
        if (cancelled) {
            return false;
        }
        if (broken != null) {
            fail(broken);
            return false;
        }
        for (int i = 0; i < lost.size(); i++) {
            batch.add(i, marker.apply(lost.get(i)));
        }
        return true;
    }

    private void fail(Throwable broken) {
        if (!cancelled) {
            cancel();
            subscriber.onError(broken);
        }
    }

    private List<Loss> takeLosses() {
        List<Loss> taken = new ArrayList<>();
        var all = losses.values().iterator();
        while (all.hasNext() && taken.size() < demand) {
            taken.add(all.next());
            all.remove();
        }
        use(taken.size());
        return taken;
    }

    private void takeEvents(int count, List<CameraEvent> batch) {
        for (int i = 0; i < count; i++) {
            batch.add(ring[head]);
            ring[head] = null;
            head = next(head);
        }
        size -= count;
        use(count);
    }

    private void use(int count) {
        if (demand != Long.MAX_VALUE) {
            demand -= count;
        }
    }

    private void expel(Throwable e) {
        LOG.warn("The event subscriber '{}' failed and gets no more events.", name, e);
        cancel();
    }

    String name() {
        return name;
    }

    /** Whether the subscriber is in a call now: with an unchanged count of deliveries it is stuck there. */
    boolean calling() {
        return calling;
    }

    synchronized ReaderStatistics statistics() {
        return new ReaderStatistics(name, delivered.get(), dropped);
    }
}
