package org.lensbridge.media;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.registry.ReaderOptions;
import org.lensbridge.api.registry.ReaderStatistics;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamStatistics;

/** A hub whose streams are pushed by the test's thread. */
public final class FakeHub implements StreamHub {
    final AtomicInteger subscriptions = new AtomicInteger();
    private final Map<StreamKey, List<Subscriber>> streams = new ConcurrentHashMap<>();

    volatile List<StreamStatistics> statistics = List.of();

    record Subscriber(Flow.Subscriber<? super MediaPacket> target, ReaderOptions options) {}

    @Override
    public Flow.Publisher<MediaPacket> stream(StreamKey key, ReaderOptions options) {
        return target -> {
            subscriptions.incrementAndGet();
            Subscriber subscriber = new Subscriber(target, options);
            subscribers(key).add(subscriber);
            target.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long count) {}

                @Override
                public void cancel() {
                    subscribers(key).remove(subscriber);
                }
            });
        };
    }

    @Override
    public List<StreamStatistics> statistics() {
        return statistics;
    }

    List<Subscriber> subscribers(StreamKey key) {
        return streams.computeIfAbsent(key, k -> new CopyOnWriteArrayList<>());
    }

    /** Waits until somebody has subscribed, then sends a format. */
    void format(StreamKey key, Codec codec) {
        Await.until(() -> !subscribers(key).isEmpty());
        push(key, MediaFormat.video(codec, 320, 240));
    }

    void frame(StreamKey key, byte[] bytes) {
        ByteBuffer payload = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        push(key, new MediaFrame(0, Duration.ZERO, Instant.now(), true, payload));
    }

    void push(StreamKey key, MediaPacket packet) {
        subscribers(key).forEach(subscriber -> subscriber.target().onNext(packet));
    }

    void fail(StreamKey key, RuntimeException failure) {
        Await.until(() -> !subscribers(key).isEmpty());
        for (Subscriber subscriber : subscribers(key)) {
            subscribers(key).remove(subscriber);
            subscriber.target().onError(failure);
        }
    }

    /** What the media server says about its readers of a stream. */
    List<ReaderStatistics> readers(StreamKey key) {
        return subscribers(key).stream()
                .flatMap(subscriber -> subscriber.options().group().stream())
                .flatMap(group -> group.readers().stream())
                .toList();
    }
}
