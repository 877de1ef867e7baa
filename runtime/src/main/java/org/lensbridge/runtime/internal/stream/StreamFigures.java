package org.lensbridge.runtime.internal.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.lensbridge.runtime.internal.metrics.MetricRegistry;

/** Counts of one stream since the first of its present readers came. Written in the stream's turn, read by anybody. */
final class StreamFigures {
    /** What all streams of the hub have counted. */
    record Totals(LongAdder frames, LongAdder bytes, LongAdder reconnects) {
        Totals(MetricRegistry metrics) {
            this(
                    metrics.counter("lensbridge_stream_frames_total"),
                    metrics.counter("lensbridge_stream_bytes_total"),
                    metrics.counter("lensbridge_stream_reconnects_total"));
        }
    }

    private record Sample(long at, long frames, long bytes) {}

    /** What came per second over the last samples. */
    record Rates(double frames, double bits) {
        static final Rates NONE = new Rates(0, 0);
    }

    private static final int SAMPLES = 6;
    private static final double SECOND = 1e9;

    private final Totals totals;
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong reconnects = new AtomicLong();
    private final Deque<Sample> samples = new ArrayDeque<>();
    private long wishedAt;
    private volatile Instant since = Instant.EPOCH;
    private volatile Optional<Duration> firstFrame = Optional.empty();
    private volatile Rates rates = Rates.NONE;

    StreamFigures(Totals totals) {
        this.totals = totals;
    }

    /** The first reader has come. */
    void begin(Instant now) {
        since = now;
        wishedAt = System.nanoTime();
        firstFrame = Optional.empty();
        frames.set(0);
        bytes.set(0);
        reconnects.set(0);
        samples.clear();
        rates = Rates.NONE;
        sample();
    }

    void frame(int size, long now) {
        if (firstFrame.isEmpty()) {
            firstFrame = Optional.of(Duration.ofNanos(now - wishedAt));
        }
        frames.lazySet(frames.getPlain() + 1);
        bytes.lazySet(bytes.getPlain() + size);
        totals.frames().increment();
        totals.bytes().add(size);
    }

    void reconnected() {
        reconnects.lazySet(reconnects.getPlain() + 1);
        totals.reconnects().increment();
    }

    /** Called about once a second. */
    void sample() {
        Sample now = new Sample(System.nanoTime(), frames.get(), bytes.get());
        Sample first = samples.peek();
        if (first != null && now.at > first.at) {
            double seconds = (now.at - first.at) / SECOND;
            rates = new Rates((now.frames - first.frames) / seconds, (now.bytes - first.bytes) * 8 / seconds);
        }
        samples.add(now);
        if (samples.size() > SAMPLES) {
            samples.remove();
        }
    }

    Instant since() {
        return since;
    }

    Optional<Duration> firstFrame() {
        return firstFrame;
    }

    long frames() {
        return frames.get();
    }

    long bytes() {
        return bytes.get();
    }

    long reconnects() {
        return reconnects.get();
    }

    Rates rates() {
        return rates;
    }
}
