package org.lensbridge.runtime.internal.stream;

import java.time.Duration;
import java.util.Optional;

/** Notices that no picture comes, or of a stream without pictures nothing at all. Confined to the stream's turn; times are those of {@link System#nanoTime()}. */
final class StallWatch {
    private static final long LONGEST_PERIOD = 1_000;

    private final StreamSettings settings;
    private long aliveAt;

    StallWatch(StreamSettings settings) {
        this.settings = settings;
    }

    /** How often to look. */
    Duration period() {
        return Duration.ofMillis(Math.min(LONGEST_PERIOD, settings.stall().toMillis() / 4 + 1));
    }

    /** A picture came, or the stream was opened. */
    void alive(long now) {
        aliveAt = now;
    }

    /** The device was in trouble and may have lost the stream without a word: it gets less time to prove otherwise. */
    void suspect(long now) {
        long spared = settings.silence(true).minus(settings.silence(false)).toNanos();
        aliveAt = Math.min(aliveAt, now - spared);
    }

    /** What is wrong, as a sentence; {@code well} is whether the device is. */
    Optional<String> complaint(long now, boolean well) {
        Duration limit = settings.silence(well);
        if (now - aliveAt <= limit.toNanos()) {
            return Optional.empty();
        }
        String time = limit.toSeconds() > 0 ? limit.toSeconds() + " seconds" : limit.toMillis() + " milliseconds";
        return Optional.of("No picture came for " + time + "; the stream is being opened again.");
    }

    /** Whether something that began at {@code start} has gone on for longer than any stall. */
    boolean lasting(long start, long now) {
        return now - start > settings.stall().toNanos();
    }
}
