package org.lensbridge.media.internal.snapshot;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.registry.ReaderOptions;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.media.internal.annexb.AnnexBFraming;
import org.lensbridge.media.internal.feed.Block;
import org.lensbridge.media.internal.feed.Framer;
import org.lensbridge.media.internal.mjpeg.PartFraming;

/** Subscribes to a stream until it has brought a picture that needs no other. Thread-safe. */
final class KeyFrameCall implements Flow.Subscriber<MediaPacket> {
    private static final int PATIENCE_SECONDS = 10;

    private final CompletableFuture<Block> result = new CompletableFuture<>();
    private Framer framer;

    private KeyFrameCall() {}

    /** The picture; fails as the stream does, or with a timeout. May block while it subscribes. */
    static CompletableFuture<Block> ask(StreamHub hub, StreamKey key) {
        KeyFrameCall call = new KeyFrameCall();
        hub.stream(key, new ReaderOptions("snapshot", 1, true, Optional.empty()))
                .subscribe(call);
        return call.result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        result.whenComplete((block, failure) -> subscription.cancel());
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(MediaPacket packet) {
        try {
            if (packet instanceof MediaFormat format && format.codec().medium() == Codec.Medium.VIDEO) {
                framer = framer == null
                        ? new Framer(format.codec().equals(Codec.JPEG) ? new PartFraming() : new AnnexBFraming())
                        : framer;
                framer.format(format);
            } else if (packet instanceof MediaFrame frame && framer != null) {
                framer.frame(frame).filter(Block::start).ifPresent(result::complete);
            }
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        result.completeExceptionally(new CameraException(Kind.GONE, "The stream has ended."));
    }
}
