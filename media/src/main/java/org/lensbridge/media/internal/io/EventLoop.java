package org.lensbridge.media.internal.io;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One daemon thread that waits for sockets and tasks. {@link #execute} and {@link #close} may be called from any thread, everything
 * else from the loop's own or before {@link #start}. What throws is logged and does not end the loop.
 */
public final class EventLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);
    private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long CLOSE_MILLIS = 1_000;
    /** Of tasks that keep coming, such as frames, so that sockets and clocks have their turn. */
    private static final int MOST_TASKS = 256;

    private final Selector selector;
    private final Thread thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Consumer<SelectionKey> ready = this::ready;
    private final Queue<Timed> timed = new PriorityQueue<>();
    private Runnable tick = () -> {};
    private long lastTick = System.nanoTime();
    private volatile boolean closed;

    private record Timed(long at, Runnable task) implements Comparable<Timed> {
        @Override
        public int compareTo(Timed other) {
            return Long.signum(at - other.at);
        }
    }

    /** A loop that is not running yet. */
    public EventLoop(String name) throws IOException {
        selector = Selector.open();
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Begins; {@code everySecond} runs about once a second. */
    public void start(Runnable everySecond) {
        tick = everySecond;
        thread.start();
    }

    /** Calls {@code ready} with the key whenever the channel is. */
    public SelectionKey register(SelectableChannel channel, int operations, Consumer<SelectionKey> ready)
            throws IOException {
        channel.configureBlocking(false);
        return channel.register(selector, operations, ready);
    }

    /** Runs the task soon on the loop's thread; after {@link #close} it is dropped. */
    public void execute(Runnable task) {
        tasks.add(task);
        if (Thread.currentThread() != thread) {
            selector.wakeup();
        }
    }

    /** Runs the task after so many nanoseconds, a millisecond more or less. On the loop's own thread. */
    public void later(long nanos, Runnable task) {
        timed.add(new Timed(System.nanoTime() + nanos, task));
    }

    /** Runs what was handed in before, then ends the thread; waits for that up to a second. */
    @Override
    public void close() {
        execute(() -> closed = true);
        if (!thread.isAlive()) {
            closeSelector();
            return;
        }
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed) {
                turn();
            }
        } catch (IOException e) {
            LOG.error("The media server's selector failed; restart the bundle org.lensbridge.media", e);
        } finally {
            closeSelector();
        }
    }

    private void turn() throws IOException {
        if (tasks.isEmpty()) {
            selector.select(ready, Math.max(1, TimeUnit.NANOSECONDS.toMillis(untilNext())));
        } else {
            selector.selectNow(ready);
        }
        Runnable task = tasks.poll();
        for (int done = 1; task != null; task = done++ < MOST_TASKS ? tasks.poll() : null) {
            guarded(task);
        }
        long now = System.nanoTime();
        while (!timed.isEmpty() && timed.peek().at() - now <= 0) {
            guarded(timed.remove().task());
        }
        if (now - lastTick >= TICK_NANOS) {
            lastTick = now;
            guarded(tick);
        }
    }

    private long untilNext() {
        return timed.isEmpty() ? TICK_NANOS : Math.min(TICK_NANOS, timed.peek().at() - System.nanoTime());
    }

    @SuppressWarnings("unchecked")
    private void ready(SelectionKey key) {
        try {
            ((Consumer<SelectionKey>) key.attachment()).accept(key);
        } catch (RuntimeException | Error e) {
            LOG.warn("A connection of the media server failed", e);
            if (key.channel() instanceof SocketChannel) {
                key.cancel();
            } else if (key.isValid() && key.channel() instanceof ServerSocketChannel) {
                // It serves everybody: it rests until it is asked for again at the next tick.
                key.interestOps(0);
            }
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("A task of the media server failed", e);
        }
    }

    private void closeSelector() {
        try {
            selector.close();
        } catch (IOException e) {
            LOG.debug("The media server's selector did not close", e);
        }
    }
}
