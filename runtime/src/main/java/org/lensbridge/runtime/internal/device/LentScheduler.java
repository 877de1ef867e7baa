package org.lensbridge.runtime.internal.device;

import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.device.DeviceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session's scheduler: one thread that comes when there is something to do, and at most 64 tasks that wait. A task that takes long is
 * reported once. Thread-safe.
 */
final class LentScheduler extends ScheduledThreadPoolExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(LentScheduler.class);
    private static final int MOST_TASKS = 64;
    private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final DeviceId device;
    private final ThreadLocal<Long> began = new ThreadLocal<>();
    private volatile boolean reported;

    LentScheduler(DeviceId device) {
        super(1, CallPool.factory("lensbridge-driver-" + device + "-"));
        this.device = device;
        setRemoveOnCancelPolicy(true);
        setKeepAliveTime(10, TimeUnit.SECONDS);
        allowCoreThreadTimeOut(true);
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private void admit() {
        if (getQueue().size() >= MOST_TASKS) {
            throw new RejectedExecutionException(device + " has " + MOST_TASKS + " tasks waiting already");
        }
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        admit();
        return super.schedule(task, delay, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        admit();
        return super.schedule(task, delay, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long first, long period, TimeUnit unit) {
        admit();
        return super.scheduleAtFixedRate(task, first, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit) {
        admit();
        return super.scheduleWithFixedDelay(task, first, delay, unit);
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable task) {
        began.set(System.nanoTime());
        super.beforeExecute(thread, task);
    }

    @Override
    protected void afterExecute(Runnable task, Throwable failure) {
        super.afterExecute(task, failure);
        if (!reported && System.nanoTime() - began.get() > LONG_NANOS) {
            reported = true;
            LOG.warn(
                    "{}: a task of its driver took more than five seconds; the device's other tasks waited for it.",
                    device);
        }
    }
}
