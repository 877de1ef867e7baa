package org.lensbridge.media.internal.feed;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A kind of output. Two are the same when they are the same object: one feed serves all readers of a stream and an output. Immutable.
 */
public final class Output {
    /** What a reader gets next that is behind, and what it gets first. */
    public enum Policy {
        /** The newest frame: each frame stands alone. */
        NEWEST,
        /** All that follows, from a key frame on. */
        FROM_KEY_FRAME
    }

    private final String name;
    private final Policy policy;
    private final Supplier<Framing> framing;
    private final Duration patience;

    /** An output; {@code name} is how statistics call it. */
    public Output(String name, Policy policy, Supplier<Framing> framing) {
        this(name, policy, framing, Duration.ZERO);
    }

    /** One whose streams begin when they have {@linkplain Settling settled}, for readers that keep the tracks that they begin with. */
    public Output(String name, Policy policy, Supplier<Framing> framing, Duration patience) {
        this.name = name;
        this.policy = policy;
        this.framing = framing;
        this.patience = patience;
    }

    /** How statistics call it: {@code MJPEG}. */
    public String name() {
        return name;
    }

    /** How its readers go on. */
    public Policy policy() {
        return policy;
    }

    /** How long a stream that begins is waited for to settle. */
    Duration patience() {
        return patience;
    }

    Framing framing() {
        return framing.get();
    }

    @Override
    public String toString() {
        return name;
    }
}
