package org.lensbridge.tck;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.EventSink;
import org.lensbridge.api.media.StreamEnd;

/** A sink that keeps what it gets. Thread-safe. */
public final class CollectedEvents implements EventSink {
    private final List<EventReport> reports = new CopyOnWriteArrayList<>();
    private final List<String> gaps = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<StreamEnd> ends = new LinkedBlockingQueue<>();
    private final AtomicInteger heartbeats = new AtomicInteger();
    private volatile String position = "";

    @Override
    public void report(EventReport report) {
        reports.add(report);
    }

    @Override
    public void alive() {
        heartbeats.incrementAndGet();
    }

    @Override
    public void gap(String reason) {
        gaps.add(reason);
    }

    @Override
    public void mark(String reached) {
        position = reached;
    }

    @Override
    public Optional<String> resume() {
        return Optional.of(position).filter(known -> !known.isEmpty());
    }

    @Override
    public void end(StreamEnd end) {
        ends.add(end);
    }

    /** What was reported so far. */
    public List<EventReport> reports() {
        return List.copyOf(reports);
    }

    /** The gaps so far. */
    public List<String> gaps() {
        return List.copyOf(gaps);
    }

    /** Heartbeats so far. */
    public int heartbeats() {
        return heartbeats.get();
    }

    /** All calls so far, of any kind. */
    public int calls() {
        return reports.size() + gaps.size() + heartbeats.get() + ends.size();
    }

    /** The end, once it has come, within the time. */
    public Optional<StreamEnd> awaitEnd(Duration time) {
        return Await.next(ends, time);
    }
}
