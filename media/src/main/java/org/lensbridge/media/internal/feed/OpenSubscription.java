package org.lensbridge.media.internal.feed;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A subscription to all there is, which can be ended before it has begun. Thread-safe. */
public final class OpenSubscription {
    private final AtomicReference<Flow.Subscription> present = new AtomicReference<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** Asks for everything, or for nothing after {@link #cancel}. */
    public void begin(Flow.Subscription granted) {
        present.set(granted);
        if (cancelled.get()) {
            cancel();
        } else {
            granted.request(Long.MAX_VALUE);
        }
    }

    /** Ends the subscription, also one that is only about to begin. Idempotent. */
    public void cancel() {
        cancelled.set(true);
        Flow.Subscription ended = present.getAndSet(null);
        if (ended != null) {
            ended.cancel();
        }
    }
}
