package org.lensbridge.media.internal.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.registry.ReaderOptions;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.media.internal.Failures;
import org.lensbridge.media.internal.http.Response;

/**
 * The streams that have readers now, each with one subscription at the hub for each output. Confined to the I/O thread; subscribing and
 * cancelling, foreign code, happen in order on {@code subscriptions}.
 */
public final class Feeds {
    private static final int QUEUE = 2;

    private final StreamHub hub;
    private final Executor loop;
    private final Executor subscriptions;
    private final Function<StreamKey, Response> late;
    private final Batch batch = new Batch(new DirectCopy());
    private final Map<Id, Running> running = new HashMap<>();

    private record Id(StreamKey key, Output output) {}

    private record Running(Feed feed, FeedSubscriber subscriber) {}

    /**
     * No streams yet.
     *
     * @param subscriptions runs one task after the other
     * @param late what to say of a stream that does not begin
     */
    public Feeds(StreamHub hub, Executor loop, Executor subscriptions, Function<StreamKey, Response> late) {
        this.hub = hub;
        this.loop = loop;
        this.subscriptions = subscriptions;
        this.late = late;
    }

    /** Lets somebody read a stream, for as long as both sides last. */
    public FeedReader join(StreamKey key, Output output, Outlet outlet) {
        Id id = new Id(key, output);
        Running present = running.get(id);
        if (present == null) {
            present = open(id);
        }
        return present.feed().join(outlet);
    }

    /**
     * The newest frame of the channel at which a decoder can start that any of its running streams has.
     *
     * @param codecs the frame is coded with one of these
     * @param age it is not older
     */
    public Optional<Block> latest(DeviceId device, int channel, Set<Codec> codecs, Duration age) {
        Block newest = null;
        for (Running entry : running.values()) {
            StreamKey key = entry.feed().key();
            Ring ring = entry.feed().ring();
            if (key.channel() == channel && key.device().equals(device) && ring.newestStart() >= 0) {
                Block block = ring.block(ring.newestStart());
                if (codecs.contains(block.format().codec())
                        && block.age().compareTo(age) <= 0
                        && (newest == null || block.age().compareTo(newest.age()) < 0)) {
                    newest = block;
                }
            }
        }
        return Optional.ofNullable(newest);
    }

    /** Looks after readers whose stream does not begin. */
    public void tick() {
        long now = System.nanoTime();
        for (Running entry : List.copyOf(running.values())) {
            entry.feed().tick(now, () -> late.apply(entry.feed().key()));
        }
    }

    /** Ends all streams. */
    public void close() {
        for (Running entry : List.copyOf(running.values())) {
            entry.feed().end(Response.text(503, "The media server is being stopped."));
        }
    }

    private Running open(Id id) {
        Feed feed = new Feed(id.key(), id.output(), batch, this::close);
        FeedSubscriber subscriber = new FeedSubscriber(feed, loop);
        Running entry = new Running(feed, subscriber);
        running.put(id, entry);
        ReaderOptions options = new ReaderOptions("media server", QUEUE, true, Optional.of(feed));
        subscriptions.execute(() -> {
            try {
                hub.stream(id.key(), options).subscribe(subscriber);
            } catch (RuntimeException e) {
                loop.execute(() -> feed.end(Failures.response(Failures.cause(e))));
            }
        });
        return entry;
    }

    private void close(Feed feed) {
        Id id = new Id(feed.key(), feed.output());
        Running entry = running.get(id);
        if (entry != null && entry.feed() == feed) {
            running.remove(id);
            subscriptions.execute(entry.subscriber()::cancel);
        }
    }
}
