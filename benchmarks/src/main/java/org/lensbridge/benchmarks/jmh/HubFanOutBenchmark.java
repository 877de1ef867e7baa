package org.lensbridge.benchmarks.jmh;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.api.registry.ReaderOptions;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.benchmarks.hub.Hub;
import org.lensbridge.benchmarks.hub.SingleDevice;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One frame from a driver through the hub to inline readers that only count: what the hub costs beside the sockets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HubFanOutBenchmark {
    /** Inline readers of the stream. */
    @Param({"1", "10", "100"})
    public int readers;

    private final ByteBuffer payload = ByteBuffer.allocateDirect(24 << 10);
    private final CountDownLatch opened = new CountDownLatch(1);
    private final List<Counting> subscribed = new ArrayList<>();
    private MediaSink sink;
    private long number;

    /** Opens the stream by subscribing to it. */
    @Setup(Level.Trial)
    public void subscribe() throws InterruptedException {
        StreamHub hub = Hub.over(new SingleDevice(new Video()));
        for (int i = 0; i < readers; i++) {
            Counting reader = new Counting();
            subscribed.add(reader);
            ReaderOptions options = new ReaderOptions("reader " + i, 1, true, Optional.empty());
            hub.stream(SingleDevice.STREAM, options).subscribe(reader);
        }
        opened.await();
        sink.accept(MediaFormat.video(Codec.JPEG, 640, 480));
    }

    /** One frame to all readers. */
    @Benchmark
    public boolean frame() {
        return sink.accept(new MediaFrame(0, Duration.ofMillis(40 * ++number), Instant.EPOCH, true, payload));
    }

    /** A figure for frames that nobody got would be worth nothing. */
    @TearDown(Level.Trial)
    public void check() {
        for (Counting reader : subscribed) {
            if (reader.frames != number) {
                throw new IllegalStateException("A reader got " + reader.frames + " of " + number + " frames");
            }
        }
    }

    private final class Video implements LiveVideo {
        @Override
        public List<StreamProfile> profiles() {
            return List.of(new StreamProfile("main", "Main", Codec.JPEG, 640, 480, 25));
        }

        @Override
        public StreamHandle open(StreamProfile profile, MediaSink given) {
            sink = given;
            opened.countDown();
            return () -> {};
        }
    }

    private static final class Counting implements Flow.Subscriber<MediaPacket> {
        private long frames;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(MediaPacket packet) {
            if (packet instanceof MediaFrame) {
                frames++;
            }
        }

        @Override
        public void onError(Throwable failure) {
            throw new IllegalStateException("The hub has ended the stream", failure);
        }

        @Override
        public void onComplete() {
            // It never comes.
        }
    }
}
