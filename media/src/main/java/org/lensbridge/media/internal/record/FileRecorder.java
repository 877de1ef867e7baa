package org.lensbridge.media.internal.record;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.registry.ReaderOptions;
import org.lensbridge.api.registry.RecordedStream;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamRecorder;

/** Records streams of a hub. Thread-safe. */
public final class FileRecorder implements StreamRecorder, AutoCloseable {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_RECORDINGS = 64;
    private static final int MOST_BLOCKS = 1024;
    private static final long MOST_BYTES = 16 << 20;
    /** A file has the tracks that it begins with: sound is worth waiting for. */
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final StreamHub hub;
    private final Set<RecordingQueue> running = ConcurrentHashMap.newKeySet();

    /** Nothing is recorded yet. */
    public FileRecorder(StreamHub hub) {
        this.hub = hub;
    }

    @Override
    public CompletableFuture<RecordedStream> record(StreamKey key, Path file, Duration length) {
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            return CompletableFuture.failedFuture(new CameraException(
                    Kind.INVALID_ARGUMENT, "A recording has up to a day of length, and some: not " + length + "."));
        }
        if (running.size() >= MOST_RECORDINGS) {
            return CompletableFuture.failedFuture(new CameraException(
                    Kind.BUSY, "There are " + MOST_RECORDINGS + " recordings already: wait for one to end."));
        }
        RecordingQueue queue = new RecordingQueue(MOST_BLOCKS, MOST_BYTES, SETTLING);
        running.add(queue);
        CompletableFuture<RecordedStream> result = new CompletableFuture<>();
        result.whenComplete((written, failure) -> {
            running.remove(queue);
            queue.cancel();
            queue.end(Optional.empty());
        });
        ReaderOptions options = new ReaderOptions("recorder of " + file.getFileName(), 1, true, Optional.empty());
        Runnable subscribe = () -> hub.stream(key, options).subscribe(queue);
        Thread writer = new Thread(new Recording(file, length, queue, subscribe, result), "lensbridge-recorder");
        writer.setDaemon(true);
        writer.start();
        return result;
    }

    /** Ends all recordings; what was written stays. Idempotent; does not wait for the disk. */
    @Override
    public void close() {
        for (RecordingQueue queue : running) {
            queue.end(Optional.of(new CameraException(
                    Kind.SWAPPING, "The media server is being stopped; the file holds what came until now.")));
        }
    }
}
