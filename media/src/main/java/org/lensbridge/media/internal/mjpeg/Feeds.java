package org.lensbridge.media.internal.mjpeg;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.media.Image;
import org.lensbridge.api.registry.ReaderOptions;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.media.internal.Failures;
import org.lensbridge.media.internal.http.Response;
import org.lensbridge.media.internal.io.Exchange;

/**
 * The streams that have readers now, each with one subscription at the hub. Confined to the I/O thread; subscribing and cancelling,
 * foreign code, happen in order on {@code subscriptions}.
 */
public final class Feeds {
    private static final int QUEUE = 2;

    private final StreamHub hub;
    private final Executor loop;
    private final Executor subscriptions;
    private final Function<StreamKey, Response> late;
    private final DirectCopy copy = new DirectCopy();
    private final Map<StreamKey, Running> running = new HashMap<>();

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

    /** Answers with the stream, for as long as both sides last. */
    public void join(StreamKey key, Exchange exchange) {
        Running present = running.get(key);
        if (present == null) {
            present = open(key);
        }
        present.feed().join(exchange);
    }

    /** Answers a request for the stream's head alone. */
    public void describe(Exchange exchange) {
        exchange.describe(PartFraming.CONTENT_TYPE);
    }

    /** The newest picture of the channel that any of its running streams has, when it is not older than {@code age}. */
    public Optional<Image> latest(DeviceId device, int channel, Duration age) {
        Part newest = null;
        for (Running entry : running.values()) {
            StreamKey key = entry.feed().key();
            Part part = entry.feed().current();
            if (part != null
                    && key.channel() == channel
                    && key.device().equals(device)
                    && part.age().compareTo(age) <= 0
                    && (newest == null || part.age().compareTo(newest.age()) < 0)) {
                newest = part;
            }
        }
        return Optional.ofNullable(newest).map(part -> new Image("image/jpeg", part.captured(), part.payload()));
    }

    /** Looks after requests whose stream does not begin. */
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

    private Running open(StreamKey key) {
        Feed feed = new Feed(key, copy, this::close);
        FeedSubscriber subscriber = new FeedSubscriber(feed, loop);
        Running entry = new Running(feed, subscriber);
        running.put(key, entry);
        ReaderOptions options = new ReaderOptions("media server", QUEUE, true, Optional.of(feed));
        subscriptions.execute(() -> {
            try {
                hub.stream(key, options).subscribe(subscriber);
            } catch (RuntimeException e) {
                loop.execute(() -> feed.end(Failures.response(Failures.cause(e))));
            }
        });
        return entry;
    }

    private void close(Feed feed) {
        Running entry = running.get(feed.key());
        if (entry != null && entry.feed() == feed) {
            running.remove(feed.key());
            subscriptions.execute(entry.subscriber()::cancel);
        }
    }
}
