package org.lensbridge.media.internal.mjpeg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.registry.ReaderGroup;
import org.lensbridge.api.registry.ReaderStatistics;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.media.internal.http.Response;
import org.lensbridge.media.internal.io.Exchange;

/**
 * One stream and its readers. Requests wait until the stream turns out to be MJPEG or to fail. Confined to the I/O thread, except
 * {@link #readers}.
 */
final class Feed implements ReaderGroup {
    /** An older frame tells a new reader nothing about now. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StreamKey key;
    private final Consumer<Feed> abandoned;
    private final DirectCopy copy;
    private final List<Reader> readers = new CopyOnWriteArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private boolean started;
    private boolean ended;
    private Part current;

    private record Waiting(Exchange exchange, long since) {}

    /** A feed without readers; {@code abandoned} is called once, when nobody reads or waits any more or the stream ended. */
    Feed(StreamKey key, DirectCopy copy, Consumer<Feed> abandoned) {
        this.key = key;
        this.copy = copy;
        this.abandoned = abandoned;
    }

    StreamKey key() {
        return key;
    }

    DirectCopy copy() {
        return copy;
    }

    /** The newest frame; null before the first. */
    Part current() {
        return current;
    }

    void join(Exchange exchange) {
        if (started) {
            admit(exchange);
        } else {
            waiting.add(new Waiting(exchange, System.nanoTime()));
        }
    }

    /** The stream's video is coded so. */
    void format(Codec codec) {
        if (!codec.equals(Codec.JPEG)) {
            end(Response.text(
                    409,
                    "The stream " + key + " is " + codec
                            + ", and this address serves MJPEG only. Ask for a profile of the camera that is MJPEG."));
            return;
        }
        started = true;
        List<Waiting> admitted = List.copyOf(waiting);
        waiting.clear();
        admitted.forEach(entry -> admit(entry.exchange()));
        leaveIfEmpty();
    }

    void offer(Part part) {
        current = part;
        for (Reader reader : readers) {
            reader.offer(part);
        }
    }

    /** No frame comes any more: who waits gets the response, who reads is closed. */
    void end(Response response) {
        waiting.forEach(entry -> entry.exchange().reply(response));
        waiting.clear();
        readers.forEach(Reader::close);
        leaveIfEmpty();
    }

    /** Answers requests that have waited too long for the stream to begin. */
    void tick(long now, Supplier<Response> late) {
        waiting.removeIf(entry -> {
            boolean over = now - entry.since() > PATIENCE.toNanos();
            if (over) {
                entry.exchange().reply(late.get());
            }
            return over || !entry.exchange().open();
        });
        leaveIfEmpty();
    }

    void left(Reader reader) {
        readers.remove(reader);
        leaveIfEmpty();
    }

    @Override
    public List<ReaderStatistics> readers() {
        return readers.stream().map(Reader::statistics).toList();
    }

    private void admit(Exchange exchange) {
        if (!exchange.open()) {
            return;
        }
        long seen = current == null ? 0 : current.sequence();
        boolean fresh = current != null && current.age().compareTo(FRESH) < 0;
        Reader reader = new Reader(this, exchange.connection(), fresh ? seen - 1 : seen);
        readers.add(reader);
        exchange.stream(PartFraming.CONTENT_TYPE, PartFraming.preamble(), reader);
        if (fresh) {
            reader.offer(current);
        }
    }

    private void leaveIfEmpty() {
        if (!ended && readers.isEmpty() && waiting.isEmpty()) {
            ended = true;
            abandoned.accept(this);
        }
    }
}
