package org.lensbridge.transport.internal.rtsp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One thread that reads what all playing sessions are sent. After it has read something it pauses for two milliseconds, so that packets that come
 * close after each other are read together. A daemon, started with the first session. Thread-safe.
 */
public final class RtspLoop implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RtspLoop.class.getName());

    /** How much is read at a time. */
    static final int CHUNK = 64 << 10;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long BETWEEN_TICKS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long BETWEEN_HURRIED_TICKS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LONGEST_END = TimeUnit.SECONDS.toNanos(1);

    private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
    private final Set<Member> members = new LinkedHashSet<>();
    private ByteBuffer shared;
    private Selector selector;
    private boolean full;
    private long now;
    private long ticked;

    // Written under this lock.
    private volatile Thread thread;
    private volatile boolean closed;

    /** A session; all of its methods are called on the thread, and none of them throws. */
    interface Member {
        /**
         * Does what is due.
         *
         * @param now in the time of {@link System#nanoTime()}
         */
        void tick(long now);

        /** Whether {@link #tick} is called fifty times a second, and not ten. */
        boolean hurried();

        /** The thread ends. */
        void abandon();
    }

    /** What is attached to a key; called on the thread. Throws nothing. */
    interface Ready {
        /**
         * Reads and writes what can be.
         *
         * @param shared of any state; the caller's again afterwards
         * @return whether more waits probably
         */
        boolean ready(SelectionKey key, ByteBuffer shared, long now);
    }

    /** Does something on the thread; false when that has ended, or this process may open no more files. */
    boolean execute(Runnable task) {
        synchronized (this) {
            if (closed) {
                return false;
            }
            if (thread == null && !start()) {
                return false;
            }
            work.add(task);
        }
        wake();
        return true;
    }

    private boolean start() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            return false;
        }
        shared = ByteBuffer.allocateDirect(InterleavedReader.MOST_KEPT + CHUNK);
        ticked = System.nanoTime();
        thread = new Thread(this::run, "lensbridge-rtsp");
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    private void wake() {
        selector.wakeup();
        LockSupport.unpark(thread);
    }

    boolean isThread() {
        return Thread.currentThread() == thread;
    }

    /** Adds a session. On the thread. */
    void add(Member member) {
        members.add(member);
    }

    /** Forgets a session. On the thread. */
    void remove(Member member) {
        members.remove(member);
    }

    /** Has a session told what comes. On the thread. */
    SelectionKey register(SelectableChannel channel, Ready ready) throws IOException {
        return channel.register(selector, SelectionKey.OP_READ, ready);
    }

    private void run() {
        try {
            while (!closed) {
                round();
            }
        } catch (IOException e) {
            // The selector itself has failed, which ends all sessions.
            closed = true;
        } finally {
            end();
        }
    }

    private void round() throws IOException {
        full = false;
        long between = between();
        long left = TimeUnit.NANOSECONDS.toMillis(ticked + between - System.nanoTime());
        // Zero waits for ever.
        long wait = members.isEmpty() ? 0 : Math.max(1, left + 1);
        now = 0;
        int read = work.isEmpty() ? selector.select(this::serve, wait) : selector.selectNow(this::serve);
        for (Runnable task = work.poll(); task != null; task = work.poll()) {
            safely(task);
        }
        long after = System.nanoTime();
        if (after - ticked >= between) {
            ticked = after;
            List.copyOf(members).forEach(member -> safely(() -> member.tick(after)));
        }
        if (read > 0 && !full && work.isEmpty() && !closed) {
            LockSupport.parkNanos(this, PAUSE);
        }
    }

    private long between() {
        for (Member member : members) {
            if (member.hurried()) {
                return BETWEEN_HURRIED_TICKS;
            }
        }
        return BETWEEN_TICKS;
    }

    private void serve(SelectionKey key) {
        if (now == 0) {
            now = System.nanoTime();
        }
        try {
            full |= ((Ready) key.attachment()).ready(key, shared, now);
        } catch (RuntimeException | Error e) {
            key.cancel();
            report(e);
        }
    }

    /** What no session should do to the others. */
    private static void safely(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            report(e);
        }
    }

    private static void report(Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, "A session of RTSP failed beyond its bounds; the others go on.", failure);
    }

    private void end() {
        synchronized (this) {
            closed = true;
        }
        for (Runnable task = work.poll(); task != null; task = work.poll()) {
            safely(task);
        }
        List.copyOf(members).forEach(member -> safely(member::abandon));
        members.clear();
        try {
            selector.close();
        } catch (IOException e) {
            // It is of no use any more.
            return;
        }
    }

    /** Ends all sessions and the thread, within a second unless a sink holds it up. Idempotent. */
    @Override
    public void close() {
        Thread last;
        synchronized (this) {
            closed = true;
            last = thread;
        }
        if (last == null) {
            return;
        }
        wake();
        if (!isThread()) {
            try {
                last.join(TimeUnit.NANOSECONDS.toMillis(LONGEST_END));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
