package org.lensbridge.web.internal.resource;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * Stops cameras at once. {@link Channel#call} would put the stop behind the movements that wait on the channel's lane; the
 * capability's own {@code stop} overtakes them but blocks its caller, so it runs on a few threads here.
 *
 * <p>Per channel one stop runs and one waits, which all further ones join: a camera that does not answer holds one thread.
 * Thread-safe.
 */
final class UrgentCalls implements AutoCloseable {
    private static final int MOST_THREADS = 32;

    private record Key(DeviceId device, int channel) {}

    private final Map<Key, CompletableFuture<Void>> running = new HashMap<>();
    private final Map<Key, CompletableFuture<Void>> waiting = new HashMap<>();
    private final ExecutorService threads;

    UrgentCalls() {
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(0, MOST_THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "lensbridge-web-stop-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Stops the channel's movement. */
    CompletionStage<Void> stop(Channel channel) {
        Key key = new Key(channel.device(), channel.number());
        CompletableFuture<Void> mine = new CompletableFuture<>();
        synchronized (this) {
            if (running.containsKey(key)) {
                return waiting.computeIfAbsent(key, absent -> mine);
            }
            running.put(key, mine);
        }
        submit(key, channel, mine);
        return mine;
    }

    private void submit(Key key, Channel channel, CompletableFuture<Void> result) {
        try {
            threads.execute(() -> run(key, channel, result));
        } catch (RejectedExecutionException full) {
            fail(key, result);
        }
    }

    private void run(Key key, Channel channel, CompletableFuture<Void> first) {
        CompletableFuture<Void> result = first;
        while (result != null) {
            try {
                channel.capability(PanTiltZoom.class)
                        .orElseThrow(() -> new CameraException(Kind.UNSUPPORTED, "This channel does not turn or zoom.")
                                .on(channel.device()))
                        .stop();
                result.complete(null);
            } catch (RuntimeException failed) {
                result.completeExceptionally(failed);
            }
            result = next(key);
        }
    }

    private synchronized CompletableFuture<Void> next(Key key) {
        CompletableFuture<Void> next = waiting.remove(key);
        if (next == null) {
            running.remove(key);
        } else {
            running.put(key, next);
        }
        return next;
    }

    private void fail(Key key, CompletableFuture<Void> result) {
        CameraException busy = new CameraException(
                Kind.BUSY, "Too many cameras are slow to stop. This one stops when its movement's time is over.");
        for (CompletableFuture<Void> next = result; next != null; next = next(key)) {
            next.completeExceptionally(busy.on(key.device()));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
