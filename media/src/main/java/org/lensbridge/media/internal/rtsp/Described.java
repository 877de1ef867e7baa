package org.lensbridge.media.internal.rtsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.media.internal.feed.Batch;
import org.lensbridge.media.internal.feed.FeedReader;
import org.lensbridge.media.internal.feed.Head;
import org.lensbridge.media.internal.feed.Outlet;
import org.lensbridge.media.internal.http.Response;

/**
 * Holds a stream open for a client that has asked what it is and does not play it yet, or not any more: takes the head, and nothing after it.
 * Confined to the I/O thread, except {@link #name}.
 */
final class Described implements Outlet {
    private final StreamKey key;
    private final String peer;
    private final BooleanSupplier open;
    private final List<Consumer<Described>> waiting = new ArrayList<>();
    private Optional<FeedReader> reader = Optional.empty();
    private Optional<Head> head = Optional.empty();
    private Optional<Response> failure = Optional.empty();

    /** For a client that is there as long as {@code open} says so. */
    Described(StreamKey key, String peer, BooleanSupplier open) {
        this.key = key;
        this.peer = peer;
        this.open = open;
    }

    StreamKey key() {
        return key;
    }

    /** What the stream is, once it is known. */
    Optional<Head> head() {
        return head;
    }

    /** Why it is not to be had. */
    Optional<Response> failure() {
        return failure;
    }

    /** Calls back once there is a head or a failure. */
    void then(Consumer<Described> next) {
        if (head.isPresent() || failure.isPresent()) {
            next.accept(this);
        } else {
            waiting.add(next);
        }
    }

    /** Lets go of the stream. Idempotent. */
    void leave() {
        waiting.clear();
        reader.ifPresent(FeedReader::leave);
    }

    @Override
    public void joined(FeedReader joined) {
        reader = Optional.of(joined);
    }

    @Override
    public String name() {
        return "RTSP to " + peer + ", not playing";
    }

    @Override
    public boolean open() {
        return open.getAsBoolean();
    }

    @Override
    public boolean pending() {
        return head.isPresent();
    }

    @Override
    public void head(Head known) {
        head = Optional.of(known);
        tell();
    }

    @Override
    public void write(Batch batch) {
        throw new IllegalStateException("Nothing is written after the head");
    }

    @Override
    public void end(Response why) {
        failure = Optional.of(why);
        tell();
    }

    private void tell() {
        List<Consumer<Described>> told = List.copyOf(waiting);
        waiting.clear();
        told.forEach(next -> next.accept(this));
    }
}
