package org.lensbridge.web.internal.talk;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.registry.Loudspeakers;

/** Plays sounds at loudspeakers, each at its own pace and a few at a time. Thread-safe; closing ends those that are being played. */
public final class Announcements implements AutoCloseable {
    private static final int MOST = 8;
    private static final int STEP_MILLIS = 100;
    /** So much is sent before its time, that no late thread is heard. */
    private static final Duration AHEAD = Duration.ofMillis(200);

    private final Loudspeakers loudspeakers;
    private final ExecutorService threads;

    /** Plays at these. */
    public Announcements(Loudspeakers loudspeakers) {
        this.loudspeakers = loudspeakers;
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(0, MOST, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "lensbridge-web-talk-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Plays a sound; completes when it was played, or fails as {@link Talk#send} does, with BUSY when too much is being played. */
    public CompletionStage<Void> play(DeviceId device, int channel, WavSound sound) {
        CompletableFuture<Void> played = new CompletableFuture<>();
        try {
            threads.execute(() -> {
                try (Talk talk = loudspeakers.talk(device, channel, sound.format())) {
                    send(talk, sound);
                    played.complete(null);
                } catch (InterruptedException stopped) {
                    played.completeExceptionally(
                            new CameraException(Kind.GONE, "The sound was broken off: Lensbridge is being stopped.")
                                    .on(device));
                } catch (RuntimeException failed) {
                    played.completeExceptionally(failed);
                }
            });
        } catch (RejectedExecutionException full) {
            played.completeExceptionally(new CameraException(
                            Kind.BUSY, MOST + " sounds are being played already. Try again when one of them is over.")
                    .on(device));
        }
        return played;
    }

    private static void send(Talk talk, WavSound sound) throws InterruptedException {
        ByteBuffer samples = sound.samples();
        int step = sound.bytes(STEP_MILLIS);
        long start = System.nanoTime();
        while (samples.hasRemaining()) {
            int from = samples.position();
            await(start + sound.duration(from).minus(AHEAD).toNanos());
            ByteBuffer part = samples.slice().limit(Math.min(step, samples.remaining()));
            samples.position(from + part.remaining());
            talk.send(part);
        }
        await(start + sound.duration().toNanos());
    }

    private static void await(long instant) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(Math.max(0, instant - System.nanoTime()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
