package org.lensbridge.runtime.internal.device;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.LongAdder;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.driver.DriverContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one session is lent, and what {@link #close()} takes back. Thread-safe. */
final class LentContext implements DriverContext {
    private static final Logger LOG = LoggerFactory.getLogger(LentContext.class);
    private static final int MOST_WARNINGS = 200;

    private final DeviceId device;
    private final Clock clock;
    private final LongAdder warningCount;
    private final Map<String, LongAdder> warnings = new ConcurrentHashMap<>();
    private final LentThreads threads;
    private LentScheduler scheduler;
    private boolean closed;

    LentContext(DeviceId device, Clock clock, LongAdder warningCount) {
        this.device = device;
        this.clock = clock;
        this.warningCount = warningCount;
        this.threads = new LentThreads(device);
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public synchronized ScheduledExecutorService scheduler() {
        if (scheduler == null) {
            scheduler = new LentScheduler(device);
            if (closed) {
                scheduler.shutdownNow();
            }
        }
        return scheduler;
    }

    @Override
    public void converse(String name, Runnable work) {
        threads.run(name, work);
    }

    @Override
    public void warn(String subject, String sentence) {
        synchronized (this) {
            if (closed) {
                return;
            }
        }
        warningCount.increment();
        String text = Warnings.named(device, subject, sentence);
        LongAdder count = warnings.get(text);
        if (count == null && warnings.size() < MOST_WARNINGS) {
            count = warnings.computeIfAbsent(text, ignored -> new LongAdder());
            LOG.warn("{}", text);
        }
        if (count != null) {
            count.increment();
        }
    }

    synchronized void close() {
        closed = true;
        threads.close();
        if (scheduler != null) {
            scheduler.shutdownNow();
        }
    }
}
