package org.lensbridge.media.internal.mjpeg;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.media.internal.Failures;
import org.lensbridge.media.internal.http.Response;

/**
 * Carries a stream from the hub's thread to the I/O thread: frames a picture and wakes the I/O thread, once for whatever waits. Frames
 * that come in a burst all arrive; only when the I/O thread is far behind the oldest are left out. Thread-safe.
 */
final class FeedSubscriber implements Flow.Subscriber<MediaPacket> {
    private static final int MOST_WAITING = 8;

    private final Feed feed;
    private final Executor loop;
    private final PartFraming framing = new PartFraming();
    private final Queue<Part> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingCount = new AtomicInteger();
    private final AtomicReference<Flow.Subscription> subscription = new AtomicReference<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Runnable deliver = this::deliver;
    private int track = -1;

    FeedSubscriber(Feed feed, Executor loop) {
        this.feed = feed;
        this.loop = loop;
    }

    /** Ends the subscription, also one that is only about to begin. */
    void cancel() {
        cancelled.set(true);
        Flow.Subscription present = subscription.getAndSet(null);
        if (present != null) {
            present.cancel();
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription granted) {
        subscription.set(granted);
        if (cancelled.get()) {
            cancel();
        } else {
            granted.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(MediaPacket packet) {
        if (packet instanceof MediaFrame frame) {
            if (frame.track() == track && frame.size() > 0) {
                deliver(framing.next(frame));
            }
        } else if (packet instanceof MediaFormat format && format.codec().medium() == Codec.Medium.VIDEO) {
            track = format.codec().equals(Codec.JPEG) ? format.track() : -1;
            loop.execute(() -> feed.format(format.codec()));
        }
    }

    @Override
    public void onError(Throwable failure) {
        CameraException cause = Failures.cause(failure);
        loop.execute(() -> feed.end(Failures.response(cause)));
    }

    @Override
    public void onComplete() {
        loop.execute(() -> feed.end(Response.text(503, "The stream " + feed.key() + " has ended.")));
    }

    private void deliver(Part part) {
        waiting.add(part);
        int count = waitingCount.incrementAndGet();
        if (count == 1) {
            loop.execute(deliver);
        } else if (count > MOST_WAITING && waiting.poll() != null) {
            waitingCount.decrementAndGet();
        }
    }

    private void deliver() {
        for (Part part = waiting.poll(); part != null; part = waiting.poll()) {
            waitingCount.decrementAndGet();
            feed.offer(part);
        }
    }
}
