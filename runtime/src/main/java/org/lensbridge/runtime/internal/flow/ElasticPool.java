package org.lensbridge.runtime.internal.flow;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A pool for short calls into foreign code that may block all the same. A few threads serve everybody, which costs far less than a
 * thread for each call; when calls wait for longer than some milliseconds it takes more threads, so that those which are blocked hold up nobody. Thread-safe.
 */
public final class ElasticPool implements Executor, AutoCloseable {
    private static final int FREE = 2 * Runtime.getRuntime().availableProcessors();
    private static final int MOST = 1_024;
    private static final long LOOK_MILLIS = 5;
    private static final long CALM_MILLIS = 500;

    private final ThreadPoolExecutor pool;
    private final ScheduledExecutorService clock;
    private final AtomicBoolean watched = new AtomicBoolean();
    private boolean waited; // confined to the clock's thread

    /** Its threads are named {@code lensbridge-NAME-1} and so on. */
    public ElasticPool(String name) {
        pool = Pools.bounded(name, FREE, Integer.MAX_VALUE);
        pool.setMaximumPoolSize(MOST);
        clock = Pools.clock(name + "-watch");
    }

    /** Runs the call as soon as a thread is free; callers bound how many wait. */
    @Override
    public void execute(Runnable call) {
        pool.execute(call);
        if (!pool.getQueue().isEmpty() && watched.compareAndSet(false, true)) {
            lookAgain(LOOK_MILLIS);
        }
    }

    private void lookAgain(long millis) {
        try {
            clock.schedule(this::look, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException expected) {
            watched.set(false); // the pool has closed
        }
    }

    /** Two looks in a row that find calls waiting mean that threads are missing. */
    private void look() {
        boolean waits = !pool.getQueue().isEmpty();
        int active = pool.getActiveCount();
        if (waits && waited) {
            pool.setCorePoolSize(Math.min(MOST, active + FREE));
        } else if (!waits) {
            pool.setCorePoolSize(Math.min(pool.getCorePoolSize(), Math.min(MOST, active + FREE)));
        }
        waited = waits;
        if (waits) {
            lookAgain(LOOK_MILLIS);
        } else if (pool.getCorePoolSize() > FREE) {
            lookAgain(CALM_MILLIS);
        } else {
            watched.set(false);
            if (!pool.getQueue().isEmpty() && watched.compareAndSet(false, true)) {
                lookAgain(LOOK_MILLIS);
            }
        }
    }

    /** The number of its threads now. */
    int threads() {
        return pool.getPoolSize();
    }

    /** Takes no more calls; those that wait still run. */
    @Override
    public void close() {
        pool.shutdown();
        clock.shutdownNow();
    }
}
