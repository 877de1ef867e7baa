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
    record Totals(LongAdder frames, LongAdder bytes, LongAdder reconnects, LongAdder lost, LongAdder stalls) {
        Totals(MetricRegistry metrics) {
            this(
                    metrics.counter("lensbridge_stream_frames_total"),
                    metrics.counter("lensbridge_stream_bytes_total"),
                    metrics.counter("lensbridge_stream_reconnects_total"),
                    metrics.counter("lensbridge_stream_packets_lost_total"),
                    metrics.counter("lensbridge_stream_stalls_total"));
        }
    }

    private record Sample(long at, long pictures, long bytes) {}

    /** What came per second over the last samples. */
    record Rates(double frames, double bits) {
        static final Rates NONE = new Rates(0, 0);
    }

    private static final int SAMPLES = 6;
    private static final double SECOND = 1e9;

    private final Totals totals;
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong pictures = new AtomicLong();
    private final AtomicLong reconnects = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong stalls = new AtomicLong();
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
        pictures.set(0);
        reconnects.set(0);
        lost.set(0);
        stalls.set(0);
        samples.clear();
        rates = Rates.NONE;
        sample();
    }

    /** A frame of any track; a picture, or whatever comes of a stream without pictures, is what is waited for. */
    void frame(int size, boolean picture, long now) {
        if (picture) {
            if (firstFrame.isEmpty()) {
                firstFrame = Optional.of(Duration.ofNanos(now - wishedAt));
            }
            pictures.lazySet(pictures.getPlain() + 1);
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

    /** No picture came for too long. */
    void stalled() {
        stalls.lazySet(stalls.getPlain() + 1);
        totals.stalls().increment();
    }

    /** Packets went missing on the way here. Called by any thread. */
    void lost(int packets) {
        lost.addAndGet(packets);
        totals.lost().add(packets);
    }

    /** Called about once a second. */
    void sample() {
        Sample now = new Sample(System.nanoTime(), pictures.get(), bytes.get());
        Sample first = samples.peek();
        if (first != null && now.at > first.at) {
            double seconds = (now.at - first.at) / SECOND;
            rates = new Rates((now.pictures - first.pictures) / seconds, (now.bytes - first.bytes) * 8 / seconds);
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

    long lost() {
        return lost.get();
    }

    long stalls() {
        return stalls.get();
    }

    Rates rates() {
        return rates;
    }
}
