package org.lensbridge.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One daemon thread that waits for sockets, tasks and timers. {@link #execute}, {@link #executeAndWait} and
 * {@link #close} may be called from any thread, everything else from the loop's own. A task that throws is logged and does not end the loop.
 */
public final class EventLoop implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EventLoop.class.getName());
    private static final long CLOSE_MILLIS = 2_000;
    private static final long ANSWER_MILLIS = 10_000;

    private record Timer(long due, Runnable task) {}

    private final Selector selector;
    private final Thread thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparingLong(Timer::due));
    private volatile boolean closed;

    public EventLoop(String name) {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException("No selector for " + name, e);
        }
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    Selector selector() {
        return selector;
    }

    /** Has the task run whenever the channel is ready for one of the operations. */
    public SelectionKey register(SelectableChannel channel, int operations, Runnable ready) throws IOException {
        return channel.register(selector, operations, ready);
    }

    /** A closed listener keeps its port until the selector has dropped its key: this drops it now. */
    public void dropClosedKeys() {
        try {
            selector.selectNow(this::ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the task soon on the loop's thread; after {@link #close} it is dropped. */
    public void execute(Runnable task) {
        tasks.add(task);
        if (Thread.currentThread() != thread) {
            selector.wakeup();
        }
    }

    /** Runs the task on the loop's thread and waits until it is done, for at most ten seconds. Not from the loop. */
    public void executeAndWait(Runnable task) {
        if (closed) {
            return;
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        execute(() -> {
            try {
                task.run();
            } finally {
                done.complete(null);
            }
        });
        try {
            done.get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The event loop of " + thread.getName() + " does not answer", e);
        }
    }

    /** Runs the task once after the delay. */
    public void schedule(Duration delay, Runnable task) {
        timers.add(new Timer(System.nanoTime() + delay.toNanos(), task));
    }

    /** Ends the thread after the task that runs now, and waits for it up to two seconds. */
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (selector) {
            while (!closed) {
                turn();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "The selector of " + thread.getName() + " failed", e);
        }
    }

    private void turn() throws IOException {
        long wait = tasks.isEmpty() ? millisToNextTimer() : 0;
        if (wait == 0) {
            selector.selectNow(this::ready);
        } else {
            selector.select(this::ready, Math.max(0, wait));
        }
        // Only what waits now: a task that adds tasks must not keep sockets waiting.
        for (int count = tasks.size(); count > 0; count--) {
            guarded(tasks.poll());
        }
        while (!timers.isEmpty() && timers.peek().due - System.nanoTime() <= 0) {
            guarded(timers.poll().task);
        }
    }

    /** -1 when no timer waits. */
    private long millisToNextTimer() {
        if (timers.isEmpty()) {
            return -1;
        }
        long nanos = timers.peek().due - System.nanoTime();
        return nanos <= 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(nanos) + 1;
    }

    private void ready(SelectionKey key) {
        guarded(() -> ((Runnable) key.attachment()).run());
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "A task of the simulator failed", e);
        }
    }
}
