package org.lensbridge.benchmarks.streams;

import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.registry.ReaderOptions;

/** Counts frames on the hub's thread. Thread-safe. */
final class HubReader implements Flow.Subscriber<MediaPacket> {
    static final ReaderOptions OPTIONS = new ReaderOptions("ingest", 32, true, Optional.empty());

    private final AtomicLong frames = new AtomicLong();
    private volatile Flow.Subscription subscription;

    long frames() {
        return frames.get();
    }

    void stop() {
        subscription.cancel();
    }

    @Override
    public void onSubscribe(Flow.Subscription granted) {
        subscription = granted;
        granted.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(MediaPacket packet) {
        if (packet instanceof MediaFrame) {
            frames.incrementAndGet();
        }
    }

    @Override
    public void onError(Throwable failure) {
        System.err.println("A stream failed: " + failure.getMessage());
    }

    @Override
    public void onComplete() {
        System.err.println("A stream has ended");
    }
}
