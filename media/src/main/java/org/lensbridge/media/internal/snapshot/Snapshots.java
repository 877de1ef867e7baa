package org.lensbridge.media.internal.snapshot;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.Image;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.media.internal.Failures;
import org.lensbridge.media.internal.feed.Feeds;
import org.lensbridge.media.internal.http.Response;
import org.lensbridge.media.internal.http.Route;
import org.lensbridge.media.internal.io.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers with still pictures. Equal requests that come while the camera is being asked share its answer. Confined to the I/O thread. */
public final class Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private static final Set<Codec> JPEG = Set.of(Codec.JPEG);

    private final Feeds feeds;
    private final Executor loop;
    private final CodedStills coded;
    private final Map<Route.Still, CompletableFuture<Image>> asked = new HashMap<>();

    /**
     * Pictures from {@code feeds} where one of them runs.
     *
     * @param subscriptions runs one task after the other
     * @param workers may block, and refuses what is too much
     * @param path the folders where ffmpeg may be, as in the environment's PATH
     */
    public Snapshots(StreamHub hub, Feeds feeds, Executor loop, Executor subscriptions, Executor workers, String path) {
        this.feeds = feeds;
        this.loop = loop;
        coded = new CodedStills(hub, feeds, loop, subscriptions, workers, path);
    }

    /** Answers with a picture of the channel. */
    public void answer(Route.Still wish, Channel channel, Exchange exchange) {
        Optional<Image> running = feeds.latest(wish.device(), wish.channel(), JPEG, wish.maximumAge())
                .map(block -> new Image(
                        "image/jpeg", block.frame().captured(), block.frame().payload()));
        if (running.isPresent()) {
            exchange.reply(picture(running.get()));
            return;
        }
        CompletableFuture<Image> image = asked.get(wish);
        if (image == null) {
            image = find(wish, channel);
            asked.put(wish, image);
            image.whenCompleteAsync((done, failure) -> asked.remove(wish), loop);
        }
        image.whenCompleteAsync(
                (done, failure) -> exchange.reply(failure == null ? picture(done) : failed(failure)), loop);
    }

    /** Of the camera, or of its video where it gives no pictures. */
    private CompletableFuture<Image> find(Route.Still wish, Channel channel) {
        boolean video = channel.capabilities().contains(LiveVideo.class.getSimpleName());
        if (video && !channel.capabilities().contains(Snapshot.class.getSimpleName())) {
            return coded.take(wish.device(), wish.channel(), wish.maximumAge());
        }
        CompletableFuture<Image> asked = ask(wish, channel);
        return !video
                ? asked
                : asked.handleAsync(
                                (image, failure) -> failure != null && unsupported(failure)
                                        ? coded.take(wish.device(), wish.channel(), wish.maximumAge())
                                        : asked,
                                loop)
                        .thenCompose(either -> either);
    }

    private static boolean unsupported(Throwable failure) {
        return Failures.cause(failure).kind() == Kind.UNSUPPORTED;
    }

    private static CompletableFuture<Image> ask(Route.Still wish, Channel channel) {
        SnapshotRequest request = SnapshotRequest.within(wish.maximumAge());
        try {
            CompletionStage<Image> stage = channel.call(Snapshot.class, snapshot -> snapshot.take(request));
            return stage.toCompletableFuture().copy().orTimeout(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Response picture(Image image) {
        return new Response(
                200,
                image.contentType(),
                image.content(),
                Map.of("X-Captured", image.captured().toString()));
    }

    private static Response failed(Throwable failure) {
        LOG.debug("A snapshot failed", failure);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MissingProgramException) {
                return Response.text(501, cause.getMessage());
            }
        }
        return Failures.response(Failures.cause(failure));
    }
}
