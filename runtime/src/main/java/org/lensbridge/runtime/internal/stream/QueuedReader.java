package org.lensbridge.runtime.internal.stream;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.registry.ReaderOptions;

/**
 * A reader with a bounded queue that is called on a pool. The group of pictures that it starts with waits beside the queue: it is there
 * already and shared by all readers, so it needs no places of this one's.
 */
final class QueuedReader extends Reader implements Runnable {
    private final Executor pool;
    private final int places;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Queue<MediaPacket> queue = new ArrayDeque<>(); // guarded by itself, as are the next three
    private int frames;
    private int backlog;
    private boolean running;
    private boolean joining;

    QueuedReader(
            Flow.Subscriber<? super MediaPacket> subscriber,
            ReaderOptions options,
            Executor pool,
            LongAdder allDropped,
            Consumer<Reader> ended) {
        super(subscriber, options, allDropped, ended);
        this.pool = pool;
        places = options.queue();
    }

    @Override
    void join(LiveStream joined, Formats formats, List<MediaFrame> group) {
        joining = true;
        super.join(joined, formats, group);
        joining = false;
    }

    @Override
    boolean take(MediaPacket packet) {
        boolean frame = packet instanceof MediaFrame;
        synchronized (queue) {
            if (joining && frame) {
                backlog++;
            } else if (frames - backlog >= places || queue.size() - frames >= 2 * Formats.TRACKS) {
                return false;
            }
            queue.add(packet);
            if (frame) {
                frames++;
            }
            if (running || demand.get() == 0) {
                return true;
            }
            running = true;
        }
        wake();
        return true;
    }

    @Override
    public void request(long n) {
        super.request(n);
        synchronized (queue) {
            if (running || n <= 0 || queue.isEmpty()) {
                return;
            }
            running = true;
        }
        wake();
    }

    @Override
    void signal(Throwable reason) {
        failure.set(reason);
        synchronized (queue) {
            if (running) {
                return;
            }
            running = true;
        }
        wake();
    }

    private void wake() {
        try {
            pool.execute(this);
        } catch (RejectedExecutionException e) {
            cancel(); // the hub has closed
        }
    }

    /** Delivers until nothing is left or wanted. */
    @Override
    public void run() {
        try {
            MediaPacket packet = next();
            while (packet != null) {
                subscriber.onNext(packet);
                if (packet instanceof MediaFrame) {
                    delivered.lazySet(delivered.getPlain() + 1);
                }
                packet = next();
            }
            Throwable reason = failure.getAndSet(null);
            if (reason != null) {
                subscriber.onError(reason);
            }
        } catch (RuntimeException | Error e) {
            expel(e);
        }
    }

    /** The next packet, or null when the thread is free. A failure ends it for good, whatever waits. */
    private MediaPacket next() {
        synchronized (queue) {
            if (failure.get() != null || cancelled()) {
                queue.clear();
                running = failure.get() != null;
                return null;
            }
            if (queue.isEmpty() || !useDemand()) {
                running = false;
                return null;
            }
            MediaPacket packet = queue.remove();
            if (packet instanceof MediaFrame) {
                frames--;
                if (backlog > 0) {
                    backlog--;
                }
            }
            return packet;
        }
    }
}
