package org.lensbridge.media.internal.feed;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.media.internal.Failures;
import org.lensbridge.media.internal.http.Response;

/**
 * Carries a stream from the hub's thread to the I/O thread: frames a picture and wakes the I/O thread, once for whatever waits. What
 * comes in a burst arrives; only when the I/O thread is far behind, frames are left out: the oldest where each stands alone, else all
 * up to the next at which a reader can start. Readers see from the numbers that some are missing. Thread-safe.
 */
final class FeedSubscriber implements Flow.Subscriber<MediaPacket> {
    private static final int MOST_ALONE = 8;
    /** More than the hub hands over at once to somebody who joins. */
    private static final int MOST_WAITING = 512;

    private static final long MOST_BYTES = 32 << 20;

    private final Feed feed;
    private final Executor loop;
    private final Framer framer;
    private final Settling settling;
    private final boolean newest;
    private final Queue<Block> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingCount = new AtomicInteger();
    private final AtomicLong waitingBytes = new AtomicLong();
    private final OpenSubscription subscription = new OpenSubscription();
    private final Runnable deliver = this::deliver;
    private boolean losing;

    FeedSubscriber(Feed feed, Executor loop) {
        this.feed = feed;
        this.loop = loop;
        framer = new Framer(feed.output().framing());
        Duration patience = feed.output().patience();
        settling = new Settling(
                patience,
                CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS, loop),
                this::take);
        newest = feed.output().policy() == Output.Policy.NEWEST;
    }

    /** Ends the subscription, also one that is only about to begin. */
    void cancel() {
        subscription.cancel();
    }

    @Override
    public void onSubscribe(Flow.Subscription granted) {
        subscription.begin(granted);
    }

    @Override
    public void onNext(MediaPacket packet) {
        settling.accept(packet);
    }

    private void take(MediaPacket packet) {
        try {
            if (packet instanceof MediaFrame frame) {
                framer.frame(frame).ifPresent(this::hand);
            } else if (packet instanceof MediaFormat format) {
                Optional<Head> head = framer.format(format);
                if (newest && head.isPresent()) {
                    loop.execute(() -> feed.announce(head.get()));
                }
            }
        } catch (CameraException e) {
            refuse(e);
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

    /** The stream is another than this output carries: asking again does not help. */
    private void refuse(CameraException e) {
        Response why = e.kind() == Kind.UNSUPPORTED
                ? Response.text(409, "The stream " + feed.key() + " " + e.getMessage())
                : Failures.response(e);
        loop.execute(() -> feed.end(why));
    }

    private void hand(Block block) {
        if (losing && !block.start()) {
            return;
        }
        int count = waitingCount.get();
        if (!newest && (count >= MOST_WAITING || waitingBytes.get() > MOST_BYTES)) {
            losing = true;
            return;
        }
        losing = false;
        waitingBytes.addAndGet(block.size());
        waiting.add(block);
        if (waitingCount.incrementAndGet() == 1) {
            loop.execute(deliver);
        } else if (newest && count >= MOST_ALONE) {
            next();
        }
    }

    private Block next() {
        Block block = waiting.poll();
        if (block != null) {
            waitingCount.decrementAndGet();
            waitingBytes.addAndGet(-block.size());
        }
        return block;
    }

    private void deliver() {
        int count = 0;
        for (Block block = next(); block != null; block = next()) {
            feed.offer(block);
            count++;
        }
        if (count > 0) {
            feed.flush();
        }
    }
}
