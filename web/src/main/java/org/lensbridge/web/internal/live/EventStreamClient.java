package org.lensbridge.web.internal.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.lensbridge.api.event.CameraEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client of the event stream. Events enter a bounded queue on the bus's thread; whoever finds the connection ready
 * writes them, one thread at a time, without blocking. A client whose queue is full, or that took nothing for two heartbeats,
 * is let go: it comes back and resumes. Thread-safe.
 */
final class EventStreamClient implements Flow.Subscriber<CameraEvent>, WriteListener, AsyncListener {
    private static final Logger LOG = LoggerFactory.getLogger(EventStreamClient.class);
    private static final int STALLED = 3;

    private final AsyncContext async;
    private final ServletOutputStream out;
    private final int capacity;
    private final BooleanSupplier loginHolds;
    private final Consumer<EventStreamClient> onGone;

    private final Queue<byte[]> queue = new ArrayDeque<>();
    /** What came before the past was known. */
    private final List<CameraEvent> early = new ArrayList<>();

    private final Set<String> replayed = new HashSet<>();
    private final AtomicInteger wishes = new AtomicInteger();
    private final AtomicBoolean gone = new AtomicBoolean();
    private final AtomicInteger silentBeats = new AtomicInteger();
    private boolean pastIsIn;
    private int limit;
    /** Before the server says so, the output would block. */
    private volatile boolean writable;

    private volatile Flow.Subscription subscription;
    /** Touched by the writing thread only. */
    private boolean unflushed;

    EventStreamClient(
            AsyncContext async,
            ServletOutputStream out,
            int capacity,
            BooleanSupplier loginHolds,
            Consumer<EventStreamClient> onGone) {
        this.async = async;
        this.out = out;
        this.capacity = capacity;
        this.loginHolds = loginHolds;
        this.onGone = onGone;
    }

    /** Puts the past before what has come since the subscription, and begins to write. */
    void start(Replay replay) {
        synchronized (queue) {
            queue.add(SseText.WELCOME);
            if (!replay.complete()) {
                queue.add(SseText.RESET);
            }
            for (CameraEvent event : replay.events()) {
                replayed.add(event.id());
                queue.add(SseText.of(event));
            }
            // The past may be longer than the queue: the bus bounds it.
            limit = queue.size() + capacity;
            pastIsIn = true;
            early.forEach(this::enqueue);
            early.clear();
        }
        if (!gone.get()) {
            out.setWriteListener(this);
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
        if (gone.get()) {
            given.cancel();
        }
    }

    @Override
    public void onNext(CameraEvent event) {
        boolean fits;
        synchronized (queue) {
            fits = enqueue(event);
        }
        if (!fits) {
            LOG.info("A client of the event stream reads too slowly and is let go");
            close();
        } else {
            write();
        }
    }

    private boolean enqueue(CameraEvent event) {
        if (!pastIsIn) {
            return early.size() < capacity && early.add(event);
        }
        return replayed.remove(event.id()) || (queue.size() < limit && queue.add(SseText.of(event)));
    }

    /** Sends a sign of life; lets the client go when it took nothing for long or its login is over. */
    void heartbeat() {
        if (silentBeats.incrementAndGet() >= STALLED || !loginHolds.getAsBoolean()) {
            close();
            return;
        }
        synchronized (queue) {
            if (queue.isEmpty()) {
                queue.add(SseText.HEARTBEAT);
            }
        }
        write();
    }

    @Override
    public void onWritePossible() {
        writable = true;
        write();
    }

    /** Only the thread that makes the first wish writes; it goes on for those who came meanwhile. */
    private void write() {
        if (!writable || wishes.getAndIncrement() != 0) {
            return;
        }
        int served;
        do {
            served = wishes.get();
            try {
                drain();
            } catch (IOException | RuntimeException broken) {
                LOG.debug("The client of an event stream is gone", broken);
                close();
            }
        } while (!wishes.compareAndSet(served, 0));
    }

    /** Writes while the connection takes it; where it does not, the server calls {@link #onWritePossible()} later. */
    private void drain() throws IOException {
        while (!gone.get() && out.isReady()) {
            silentBeats.set(0);
            byte[] next;
            synchronized (queue) {
                next = queue.poll();
            }
            if (next != null) {
                out.write(next);
                unflushed = true;
            } else if (unflushed) {
                unflushed = false;
                out.flush();
            } else {
                return;
            }
        }
    }

    /** Ends the response and the subscription. Idempotent. */
    void close() {
        if (!gone.compareAndSet(false, true)) {
            return;
        }
        onGone.accept(this);
        Flow.Subscription present = subscription;
        if (present != null) {
            present.cancel();
        }
        try {
            async.complete();
        } catch (IllegalStateException over) {
            LOG.debug("The request of an event stream was over already", over);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        close();
    }

    @Override
    public void onComplete() {
        close();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
