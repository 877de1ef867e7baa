package org.lensbridge.media.internal.snapshot;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.Image;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.media.internal.feed.Block;
import org.lensbridge.media.internal.feed.Feeds;

/**
 * Still pictures of channels that have coded video only: their newest key frame, so a picture is up to a group of pictures old. Who asks for a
 * channel while its picture is being made shares it, and a picture is kept as long as its frame is the newest or young enough. Confined to
 * the I/O thread.
 */
final class CodedStills {
    private static final Set<Codec> CODED = Set.of(Codec.H264, Codec.H265);
    private static final int KEPT = 16;

    private final StreamHub hub;
    private final Feeds feeds;
    private final Executor loop;
    private final Executor subscriptions;
    private final Executor workers;
    private final String path;
    private final Map<StreamKey, CompletableFuture<Still>> asked = new LinkedHashMap<>();
    private final Map<StreamKey, Still> kept = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamKey, Still> eldest) {
            return size() > KEPT;
        }
    };

    private record Still(Block block, Image image) {}

    /**
     * None made yet.
     *
     * @param workers where the program runs: bounded
     * @param path where to look for it: folders as in the environment
     */
    CodedStills(StreamHub hub, Feeds feeds, Executor loop, Executor subscriptions, Executor workers, String path) {
        this.hub = hub;
        this.feeds = feeds;
        this.loop = loop;
        this.subscriptions = subscriptions;
        this.workers = workers;
        this.path = path;
    }

    /** A picture of the channel. Completes on any thread. */
    CompletableFuture<Image> take(DeviceId device, int channel, Duration age) {
        StreamKey key = new StreamKey(device, channel, StreamKey.CODED);
        Still last = kept.get(key);
        if (last != null && last.block().age().compareTo(age) <= 0) {
            return CompletableFuture.completedFuture(last.image());
        }
        CompletableFuture<Still> making = asked.get(key);
        if (making == null) {
            making = feeds.latest(device, channel, CODED, age)
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() -> newest(key))
                    .thenApplyAsync(block -> made(block, last), workers);
            asked.put(key, making);
            making.whenCompleteAsync((still, failure) -> done(key, still), loop);
        }
        return making.thenApply(Still::image);
    }

    private void done(StreamKey key, Still still) {
        asked.remove(key);
        if (still != null) {
            kept.put(key, still);
        }
    }

    private CompletableFuture<Block> newest(StreamKey key) {
        return CompletableFuture.supplyAsync(() -> KeyFrameCall.ask(hub, key), subscriptions)
                .thenCompose(call -> call);
    }

    private Still made(Block block, Still last) {
        ByteBuffer payload = block.frame().payload();
        if (last != null && last.block().frame().payload().equals(payload)) {
            return new Still(last.block(), last.image());
        }
        if (block.format().codec().equals(Codec.JPEG)) {
            return new Still(block, new Image("image/jpeg", block.frame().captured(), payload));
        }
        Optional<Path> ffmpeg = Ffmpeg.find(path);
        if (ffmpeg.isEmpty()) {
            throw new MissingProgramException("The camera gives no still pictures, and ffmpeg, which makes them of its "
                    + block.format().codec()
                    + " video, is not on the PATH of Lensbridge: install it (apt-get install ffmpeg).");
        }
        ByteBuffer image = Ffmpeg.jpeg(ffmpeg.get(), block.format(), payload);
        return new Still(block, new Image("image/jpeg", block.frame().captured(), image));
    }
}
