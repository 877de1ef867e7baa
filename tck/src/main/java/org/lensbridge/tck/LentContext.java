package org.lensbridge.tck;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.lensbridge.api.driver.DriverContext;

/** What a runtime lends a session: the system's clock, daemon threads, and a list of warnings. Thread-safe. */
public final class LentContext implements DriverContext, AutoCloseable {
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "tck-scheduler");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Thread> conversations = new CopyOnWriteArrayList<>();
    private final List<String> warnings = new CopyOnWriteArrayList<>();

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public ScheduledExecutorService scheduler() {
        return scheduler;
    }

    @Override
    public void converse(String name, Runnable work) {
        Thread thread = new Thread(work, "tck-" + name);
        thread.setDaemon(true);
        conversations.add(thread);
        thread.start();
    }

    @Override
    public void warn(String subject, String sentence) {
        warnings.add(subject + ": " + sentence);
    }

    /** What the driver warned of so far, in the form {@code subject: sentence}. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
        conversations.forEach(Thread::interrupt);
    }
}
