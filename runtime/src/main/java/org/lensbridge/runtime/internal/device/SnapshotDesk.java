package org.lensbridge.runtime.internal.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.media.Image;

/**
 * Joins equal requests for a still picture that are under way, and answers from the latest picture where the request
 * allows its age. Keeps the latest picture of two sizes. Thread-safe.
 */
final class SnapshotDesk {
    private static final int MOST_KEPT = 2;

    private record Size(int width, int height) {}

    private record Kept(Image image, Instant received) {}

    private final Clock clock;
    private final Map<Size, CompletableFuture<Image>> underWay = new HashMap<>();
    private final Map<Size, Kept> latest = new LinkedHashMap<>();

    SnapshotDesk(Clock clock) {
        this.clock = clock;
    }

    /** The picture; {@code fetch} asks the device and does not block. */
    CompletableFuture<Image> take(SnapshotRequest request, Supplier<CompletableFuture<Image>> fetch) {
        Size size = new Size(request.width(), request.height());
        CompletableFuture<Image> shared = new CompletableFuture<>();
        synchronized (this) {
            Kept kept = latest.get(size);
            if (kept != null
                    && Duration.between(kept.received(), clock.instant()).compareTo(request.maximumAge()) < 0) {
                return CompletableFuture.completedFuture(kept.image());
            }
            CompletableFuture<Image> present = underWay.get(size);
            if (present != null) {
                return present;
            }
            underWay.put(size, shared);
        }
        fetch.get().whenComplete((image, failure) -> {
            synchronized (this) {
                underWay.remove(size);
                if (failure == null) {
                    keep(size, image);
                }
            }
            if (failure == null) {
                shared.complete(image);
            } else {
                shared.completeExceptionally(cause(failure));
            }
        });
        return shared;
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private void keep(Size size, Image image) {
        latest.remove(size);
        latest.put(size, new Kept(image, clock.instant()));
        if (latest.size() > MOST_KEPT) {
            latest.remove(latest.keySet().iterator().next());
        }
    }
}
