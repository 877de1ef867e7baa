package org.lensbridge.media.internal.record;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.media.internal.Failures;
import org.lensbridge.media.internal.feed.Block;
import org.lensbridge.media.internal.feed.Framer;
import org.lensbridge.media.internal.feed.OpenSubscription;
import org.lensbridge.media.internal.feed.Settling;
import org.lensbridge.media.internal.mp4.Mp4Framing;

/**
 * Frames from the hub's thread to the one that writes: bounded in frames and bytes, beyond which all is left out up to the next key frame
 * that finds room, and counted. Thread-safe.
 */
final class RecordingQueue implements Flow.Subscriber<MediaPacket> {
    private final int mostBlocks;
    private final long mostBytes;
    private final Framer framer = new Framer(new Mp4Framing(false));
    private final Settling settling;
    private final BlockingQueue<Optional<Block>> blocks = new LinkedBlockingQueue<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final OpenSubscription subscription = new OpenSubscription();
    private volatile Optional<CameraException> failure = Optional.empty();
    private volatile boolean ended;
    private boolean losing;

    /** Nothing has come yet; {@code patience} is how long a stream that begins is waited for to settle. */
    RecordingQueue(int mostBlocks, long mostBytes, Duration patience) {
        this.mostBlocks = mostBlocks;
        this.mostBytes = mostBytes;
        settling = new Settling(
                patience,
                CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS, Runnable::run),
                this::settled);
    }

    /** The next block; empty when none comes in that time, or none will. */
    Optional<Block> take(long time, TimeUnit unit) throws InterruptedException {
        Optional<Block> next = blocks.poll(time, unit);
        if (next == null) {
            return Optional.empty();
        }
        next.ifPresent(block -> bytes.addAndGet(-block.size()));
        return next;
    }

    /** Ends the recording after what waits. */
    void end(Optional<CameraException> why) {
        if (!ended) {
            failure = why;
            ended = true;
            blocks.add(Optional.empty());
        }
    }

    boolean ended() {
        return ended;
    }

    /** Why the stream ended by itself. */
    Optional<CameraException> failure() {
        return failure;
    }

    /** Frames that found no room. */
    long lost() {
        return lost.get();
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

    private void settled(MediaPacket packet) {
        try {
            if (packet instanceof MediaFrame frame) {
                framer.frame(frame).ifPresent(this::add);
            } else if (packet instanceof MediaFormat format) {
                framer.format(format);
            }
        } catch (CameraException e) {
            end(Optional.of(new CameraException(e.kind(), "The stream " + e.getMessage())));
        }
    }

    @Override
    public void onError(Throwable cause) {
        settling.settle();
        end(Optional.of(Failures.cause(cause)));
    }

    @Override
    public void onComplete() {
        settling.settle();
        end(Optional.of(new CameraException(Kind.GONE, "The stream has ended.")));
    }

    private void add(Block block) {
        boolean room = blocks.size() < mostBlocks && bytes.get() + block.size() <= mostBytes;
        if (ended) {
            return;
        }
        if (!room || losing && !block.start()) {
            losing = true;
            lost.incrementAndGet();
            return;
        }
        losing = false;
        bytes.addAndGet(block.size());
        blocks.add(Optional.of(block));
    }
}
