package org.lensbridge.runtime.internal.device;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * One call into a driver on its way through the gates. At its deadline the caller gets TIMEOUT and the thread is
 * interrupted; when it does not return even then, the gates open for others. Thread-safe.
 */
final class DriverCall<R> {
    private static final ThreadLocal<Gate> LANE = new ThreadLocal<>();
    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(1);

    private final CallPool pool;
    private final List<Gate> gates;
    private final Callable<R> work;
    private final Duration limit;
    private final CompletableFuture<R> result = new CompletableFuture<>();
    private final AtomicBoolean released = new AtomicBoolean();
    private final Runnable atLane = () -> enter(1);
    private Thread thread;
    private boolean expired;
    private boolean givenUp;

    DriverCall(CallPool pool, List<Gate> gates, Duration limit, Callable<R> work) {
        this.pool = pool;
        this.gates = gates;
        this.work = work;
        this.limit = limit;
    }

    /** Whether this thread runs a call on the lane now, so that a further one must not wait for it. */
    static boolean isOn(Gate lane) {
        return LANE.get() == lane;
    }

    CompletableFuture<R> start(boolean first) {
        Future<?> deadline = pool.timer().schedule(this::expire, limit.toNanos(), TimeUnit.NANOSECONDS);
        result.whenComplete((value, failure) -> deadline.cancel(false));
        if (!gates.get(0).enter(atLane, first)) {
            pool.refused().increment();
            result.completeExceptionally(
                    new CameraException(Kind.BUSY, "Too many calls wait already; try again in a moment."));
        }
        return result;
    }

    private void enter(int index) {
        if (index == gates.size()) {
            pool.execute(this::run);
        } else {
            // Only the first gate turns anybody away: what waits further in is bounded by the gates before.
            gates.get(index).enter(() -> enter(index + 1), false);
        }
    }

    private void run() {
        synchronized (this) {
            if (expired) {
                release();
                return;
            }
            thread = Thread.currentThread();
        }
        LANE.set(gates.get(0));
        R value = null;
        Throwable failure = null;
        try {
            value = work.call();
        } catch (Throwable e) {
            failure = e;
        } finally {
            LANE.remove();
            synchronized (this) {
                thread = null;
                Thread.interrupted();
                if (givenUp) {
                    pool.returned();
                }
            }
        }
        release();
        settle(value, failure);
    }

    private void settle(R value, Throwable failure) {
        if (failure != null) {
            result.completeExceptionally(failure);
        } else if (!result.complete(value) && value instanceof AutoCloseable late) {
            try {
                late.close();
            } catch (Exception ignored) {
                // It came too late for anybody to want it.
            }
        }
    }

    private void expire() {
        synchronized (this) {
            if (result.isDone()) {
                return;
            }
            expired = true;
            if (thread != null) {
                thread.interrupt();
                pool.timer().schedule(this::giveUp, AFTER_INTERRUPT.toNanos(), TimeUnit.NANOSECONDS);
            }
        }
        gates.get(0).forget(atLane);
        pool.execute(() -> result.completeExceptionally(new DeadlinePassed(limit)));
    }

    private synchronized void giveUp() {
        if (thread != null) {
            givenUp = true;
            pool.hung();
            release();
        }
    }

    private void release() {
        if (released.compareAndSet(false, true)) {
            for (int i = gates.size() - 1; i >= 0; i--) {
                gates.get(i).leave();
            }
        }
    }
}
