package org.lensbridge.simulator.dahua;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.lensbridge.simulator.Faults;
import org.lensbridge.simulator.fault.BadAnswers;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.http.Response;
import org.lensbridge.simulator.picture.Feed;
import org.lensbridge.simulator.picture.Frame;
import org.lensbridge.simulator.picture.Profile;
import org.lensbridge.simulator.picture.Studio;

/** {@code mjpg/video.cgi} (4.2.1) and {@code snapshot.cgi} (4.4.2). The counters may be read from any thread. */
final class VideoCgi {
    /** A client that has left this much unread misses frames until it has caught up. */
    private static final long MOST_WAITING = 512 * 1024;

    private final EventLoop loop;
    private final Studio studio;
    private final int channels;
    private final Faults faults;
    private final RequestLog log;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();
    private Optional<Frame> lastFrame = Optional.empty();
    private Optional<Part> lastPart = Optional.empty();

    VideoCgi(Site site) {
        this.loop = site.loop();
        this.studio = site.studio();
        this.channels = site.settings().channels();
        this.faults = site.faults();
        this.log = site.requests();
    }

    Map<String, Cgi> routes() {
        return Map.of("snapshot.cgi", this::snapshot, "mjpg/video.cgi", this::stream);
    }

    int open() {
        return open.get();
    }

    long sent() {
        return sent.get();
    }

    long skipped() {
        return skipped.get();
    }

    private void stream(Call call) throws Refusal {
        Feed feed = feed(call, call.number("subtype", 0, 0, 2));
        Connection connection = call.connection();
        log.add(call.request(), connection, call.user(), 200);
        if (BadAnswers.send(loop, connection, faults.streams())) {
            return;
        }
        PartStream stream = new PartStream(loop, connection, faults::streams, MOST_WAITING);
        Consumer<Frame> viewer = frame -> (stream.send(part(frame)) ? sent : skipped).incrementAndGet();
        connection.send(EventCgi.STREAM_HEAD.duplicate());
        feed.add(viewer);
        open.incrementAndGet();
        connection.whenClosed(() -> {
            feed.remove(viewer);
            open.decrementAndGet();
        });
        connection.startStream(count -> {});
    }

    private void snapshot(Call call) throws Refusal {
        feed(call, 0).next(frame -> call.reply(Response.bytes(200, "image/jpeg", frame.jpeg())));
    }

    private Feed feed(Call call, int subtype) throws Refusal {
        int channel = call.number("channel", 1, 1, channels);
        return studio.feed(new Profile(channel, subtype)).orElseThrow(Refusal::invalidParam);
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
