package org.lensbridge.media.internal.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lensbridge.api.registry.ReaderGroup;
import org.lensbridge.api.registry.ReaderStatistics;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.media.internal.http.Response;

/**
 * One stream in one output, and its readers. Who joins waits until the stream begins or fails. Confined to the I/O thread, except
 * {@link #readers}.
 */
final class Feed implements ReaderGroup {
    private static final int MOST_BLOCKS = 1024;
    private static final long MOST_BYTES = 16 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StreamKey key;
    private final Output output;
    private final Batch batch;
    private final Consumer<Feed> abandoned;
    private final Ring ring = new Ring(MOST_BLOCKS, MOST_BYTES);
    private final List<FeedReader> readers = new CopyOnWriteArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private Head early;
    private boolean began;
    private boolean ended;

    private record Waiting(FeedReader reader, long since) {}

    /** A feed without readers; {@code abandoned} is called once, when nobody reads or waits any more or the stream ended. */
    Feed(StreamKey key, Output output, Batch batch, Consumer<Feed> abandoned) {
        this.key = key;
        this.output = output;
        this.batch = batch;
        this.abandoned = abandoned;
    }

    StreamKey key() {
        return key;
    }

    Output output() {
        return output;
    }

    Ring ring() {
        return ring;
    }

    Batch batch() {
        return batch;
    }

    /** Whether readers get what comes. */
    boolean began() {
        return began;
    }

    FeedReader join(Outlet outlet) {
        FeedReader reader = new FeedReader(this, outlet);
        outlet.joined(reader);
        if (began) {
            admit(reader);
        } else {
            waiting.add(new Waiting(reader, System.nanoTime()));
        }
        return reader;
    }

    /** The stream begins so; its first frame may take a moment. */
    void announce(Head head) {
        if (!began) {
            early = head;
            begin();
        }
    }

    /** Takes a block; readers get it with {@link #flush}. */
    void offer(Block block) {
        ring.add(block);
    }

    /** Lets all readers write what was offered. */
    void flush() {
        if (!began) {
            begin();
        }
        long lowest = ring.end();
        for (FeedReader reader : readers) {
            reader.pump();
            lowest = Math.min(lowest, reader.place());
        }
        ring.trim(lowest);
    }

    /** No frame comes any more. */
    void end(Response why) {
        List<FeedReader> all = new ArrayList<>(readers);
        waiting.forEach(entry -> all.add(entry.reader()));
        waiting.clear();
        readers.clear();
        all.forEach(reader -> reader.end(why));
        leaveIfEmpty();
    }

    /** Ends those who have waited too long for the stream to begin. */
    void tick(long now, Supplier<Response> late) {
        for (Waiting entry : List.copyOf(waiting)) {
            boolean over = now - entry.since() > PATIENCE.toNanos();
            if (over || !entry.reader().open()) {
                waiting.remove(entry);
                entry.reader().end(late.get());
            }
        }
        leaveIfEmpty();
    }

    void left(FeedReader reader) {
        waiting.removeIf(entry -> entry.reader() == reader);
        readers.remove(reader);
        leaveIfEmpty();
    }

    @Override
    public List<ReaderStatistics> readers() {
        return readers.stream().map(FeedReader::statistics).toList();
    }

    private void begin() {
        began = true;
        List<Waiting> admitted = List.copyOf(waiting);
        waiting.clear();
        admitted.forEach(entry -> admit(entry.reader()));
        leaveIfEmpty();
    }

    private void admit(FeedReader reader) {
        if (!reader.open()) {
            return;
        }
        readers.add(reader);
        reader.begin(ring);
        if (early != null) {
            reader.announce(early);
        }
        reader.pump();
    }

    private void leaveIfEmpty() {
        if (!ended && readers.isEmpty() && waiting.isEmpty()) {
            ended = true;
            abandoned.accept(this);
        }
    }
}
