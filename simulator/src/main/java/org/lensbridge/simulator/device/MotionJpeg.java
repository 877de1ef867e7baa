package org.lensbridge.simulator.device;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.http.Response;
import org.lensbridge.simulator.picture.Feed;
import org.lensbridge.simulator.picture.Frame;

/** Sends pictures, one by one and as multipart streams. Confined to the event loop, except for the counts. */
public final class MotionJpeg {
    /** A client that has left this much unread misses frames until it has caught up. */
    private static final long MOST_WAITING = 512 * 1024;

    private final StreamCounts counts = new StreamCounts();
    private Optional<Frame> lastFrame = Optional.empty();
    private Optional<Part> lastPart = Optional.empty();

    public StreamCounts counts() {
        return counts;
    }

    /** Replies with the next frame of the feed. */
    public void snapshot(Exchange exchange, Feed feed) {
        feed.next(frame -> exchange.reply(Response.bytes(200, "image/jpeg", frame.jpeg())));
    }

    /** Replies with those frames of the feed that are wanted, until the client goes; then runs the task. */
    public void stream(Exchange exchange, ByteBuffer head, Feed feed, Predicate<Frame> wanted, Runnable whenEnded) {
        Optional<PartStream> stream = exchange.stream(head, MOST_WAITING);
        if (stream.isEmpty()) {
            whenEnded.run();
            return;
        }
        Consumer<Frame> viewer = frame -> {
            if (wanted.test(frame)) {
                counts.passed(stream.get().send(part(frame)));
            }
        };
        feed.add(viewer);
        counts.opened();
        exchange.connection().whenClosed(() -> {
            feed.remove(viewer);
            counts.closed();
            whenEnded.run();
        });
    }

    /** All viewers of a frame are called one after the other, so one remembered part serves them all. */
    private Part part(Frame frame) {
        if (lastPart.isEmpty() || lastFrame.filter(last -> last == frame).isEmpty()) {
            lastFrame = Optional.of(frame);
            lastPart = Optional.of(Part.picture(frame.jpeg()));
        }
        return lastPart.get();
    }
}
