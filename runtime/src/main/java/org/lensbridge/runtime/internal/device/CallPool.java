package org.lensbridge.runtime.internal.device;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.runtime.internal.metrics.MetricRegistry;

/**
 * The threads on which drivers are called. Gates bound their number: control calls, long-lived work and connection
 * attempts have a share each, so that a site which lost its network does not hold up a camera that answers. A thread that
 * hangs in a driver no longer counts against its share, but only so many may hang. Thread-safe.
 */
final class CallPool implements AutoCloseable {
    private static final int MOST_HUNG = 64;
    /** Short: the virtual machine keeps the last exception of an idle thread, and with it the driver that threw it. */
    private static final int IDLE_SECONDS = 5;

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor timer;
    private final AtomicInteger hung = new AtomicInteger();
    private final LongAdder refused;
    private final LongAdder hangs;
    private final Gate control = new Gate(64, UNBOUNDED);
    private final Gate beside = new Gate(128, UNBOUNDED);
    private final Gate connecting = new Gate(32, UNBOUNDED);

    CallPool(MetricRegistry metrics) {
        threads = new ThreadPoolExecutor(
                0, UNBOUNDED, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory("lensbridge-call-"));
        timer = new ScheduledThreadPoolExecutor(1, factory("lensbridge-timer-"));
        timer.setRemoveOnCancelPolicy(true);
        refused = metrics.counter("lensbridge_calls_refused_total");
        hangs = metrics.counter("lensbridge_calls_hung_total");
        metrics.gauge("lensbridge_call_threads", threads::getActiveCount);
        metrics.gauge("lensbridge_call_threads_hung", hung::get);
    }

    /** Daemon threads that remember nothing of who started them. */
    static ThreadFactory factory(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(null, task, prefix + number.incrementAndGet(), 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(CallPool.class.getClassLoader());
            return thread;
        };
    }

    /** The gates of one-at-a-time calls. */
    Gate control() {
        return control;
    }

    /** The gate of work beside the lanes. */
    Gate beside() {
        return beside;
    }

    /** The gate of connection attempts and checks. */
    Gate connecting() {
        return connecting;
    }

    /**
     * Calls {@code work} once all gates have let it in. The result fails with what {@code work} threw, with BUSY when too many wait
     * at the first gate, and with TIMEOUT after {@code limit}, waiting included. A closeable result that comes too late is closed.
     *
     * @param first before all who wait at the first gate
     */
    <R> CompletableFuture<R> call(List<Gate> gates, boolean first, Duration limit, Callable<R> work) {
        if (hung.get() >= MOST_HUNG) {
            refused.increment();
            return CompletableFuture.failedFuture(new CameraException(
                    Kind.BUSY, "Too many calls hang in drivers; update the driver that does not return."));
        }
        return new DriverCall<>(this, gates, limit, work).start(first);
    }

    void execute(Runnable task) {
        try {
            threads.execute(new Once(task));
        } catch (RejectedExecutionException ignored) {
            // The runtime is stopping: callers get their TIMEOUT, or are gone themselves.
        }
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    LongAdder refused() {
        return refused;
    }

    void hung() {
        hangs.increment();
        hung.incrementAndGet();
    }

    void returned() {
        hung.decrementAndGet();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        threads.shutdownNow();
    }

    /** Lets go of its task as it begins: a queue may remember the last thing that passed through it, and with it a driver. */
    private static final class Once implements Runnable {
        private Runnable task;

        Once(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            Runnable now = task;
            task = null;
            now.run();
        }
    }
}
