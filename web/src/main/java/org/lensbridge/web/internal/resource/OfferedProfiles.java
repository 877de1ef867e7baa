package org.lensbridge.web.internal.resource;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.StreamKey;

/**
 * The streams that channels offer, as their drivers said lately. Drivers tell them without asking the device, but on a lane where other work may
 * wait: whoever asks waits for a moment at most and has what was known before. Thread-safe.
 */
final class OfferedProfiles {
    private static final String LIVE = Capability.nameOf(LiveVideo.class);
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** @param connected since when the device is in the state in which its driver said so */
    private record Known(List<StreamProfile> profiles, Instant connected, long at) {}

    private final DeviceRegistry devices;
    private final Map<StreamKey, Known> known = new ConcurrentHashMap<>();
    private final Map<StreamKey, CompletableFuture<Void>> asking = new ConcurrentHashMap<>();

    OfferedProfiles(DeviceRegistry devices) {
        this.devices = devices;
    }

    /** Completes when all that these devices offer is known, or a moment later. */
    CompletionStage<Void> renew(Collection<Device> wanted) {
        known.keySet().removeIf(key -> devices.device(key.device()).isEmpty());
        CompletableFuture<?>[] answers = wanted.stream()
                .flatMap(device -> device.channels().stream())
                .filter(channel -> channel.status().state().usable() && offers(channel) && !isFresh(channel))
                .map(this::ask)
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture<Void> all = CompletableFuture.allOf(answers);
        return all.isDone() ? all : all.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What the channel offers, best first; empty while it has not said so. */
    Optional<List<StreamProfile>> of(Channel channel) {
        if (!offers(channel)) {
            return Optional.of(List.of());
        }
        return Optional.ofNullable(known.get(key(channel))).map(Known::profiles);
    }

    private boolean isFresh(Channel channel) {
        Known last = known.get(key(channel));
        return last != null
                && last.connected().equals(channel.status().since())
                && System.nanoTime() - last.at() < FRESH.toNanos();
    }

    private CompletableFuture<Void> ask(Channel channel) {
        StreamKey key = key(channel);
        CompletableFuture<Void> answer = new CompletableFuture<>();
        CompletableFuture<Void> earlier = asking.putIfAbsent(key, answer);
        if (earlier != null) {
            return earlier;
        }
        Instant connected = channel.status().since();
        channel.call(LiveVideo.class, video -> List.copyOf(video.profiles())).whenComplete((profiles, failure) -> {
            if (failure == null) {
                known.put(key, new Known(profiles, connected, System.nanoTime()));
            }
            asking.remove(key);
            answer.complete(null);
        });
        return answer;
    }

    private static boolean offers(Channel channel) {
        return channel.capabilities().contains(LIVE);
    }

    private static StreamKey key(Channel channel) {
        return new StreamKey(channel.device(), channel.number(), "");
    }
}
