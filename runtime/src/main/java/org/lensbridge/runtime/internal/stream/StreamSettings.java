package org.lensbridge.runtime.internal.stream;

import java.time.Duration;

/**
 * How streams are kept.
 *
 * @param linger how long an upstream stays open after its last reader
 * @param stall how long no frame may come before the stream is opened again
 * @param firstRetry the bound of the first random pause before a stream is opened again; it doubles each time
 * @param longestRetry the largest bound
 * @param memory bytes of direct memory for frames
 * @param group bytes that one stream keeps for readers to come
 */
record StreamSettings(
        Duration linger, Duration stall, Duration firstRetry, Duration longestRetry, long memory, long group) {
    /** The longest silence while the device itself is in trouble. */
    private static final Duration IN_TROUBLE = Duration.ofSeconds(2);

    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(10);
    private static final Duration FIRST_RETRY = Duration.ofMillis(500);

    StreamSettings {
        if (linger.isNegative() || stall.toMillis() < 1 || firstRetry.toMillis() < 1) {
            throw new IllegalArgumentException("Times are not negative, and stall and retry at least a millisecond");
        }
        if (longestRetry.compareTo(firstRetry) < 0 || memory < 0 || group < 0) {
            throw new IllegalArgumentException(
                    "The longest retry is not shorter than the first, and memory not negative");
        }
    }

    /** The settings of a configuration; values outside of their ranges count as the nearest that is inside. */
    static StreamSettings of(StreamConfig config) {
        Duration longest = seconds(config.retry_seconds(), 1);
        return new StreamSettings(
                seconds(config.linger_seconds(), 0),
                seconds(config.stall_seconds(), 1),
                FIRST_RETRY,
                longest,
                (long) Math.max(0, config.memory_mebibytes()) << 20,
                (long) Math.min(1024, Math.max(0, config.group_mebibytes())) << 20);
    }

    private static Duration seconds(int given, int least) {
        return Duration.ofSeconds(Math.min(3600, Math.max(least, given)));
    }

    /** How long after its beginning a stream may tell of further tracks that are waited for. */
    Duration patience() {
        return stall.compareTo(LONGEST_PATIENCE) < 0 ? stall.dividedBy(2) : LONGEST_PATIENCE.dividedBy(2);
    }

    /** The memory that a hub's streams may keep for readers to come: half of it all, or one stream's at least. */
    GroupMemory groups() {
        return new GroupMemory(group, Math.max(group, memory / 2));
    }

    /** How long no frame may come, by whether the device is well. */
    Duration silence(boolean well) {
        return well || stall.compareTo(IN_TROUBLE) < 0 ? stall : IN_TROUBLE;
    }
}
