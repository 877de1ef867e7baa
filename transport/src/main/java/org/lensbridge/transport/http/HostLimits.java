package org.lensbridge.transport.http;

import java.time.Duration;

/**
 * What one host (address and port) is asked for at most, by all devices at it together. The defaults are what a cheap camera
 * survives.
 *
 * @param connections open at a time, idle ones and streams included, 2 to 4096; streams get at most one less, so that a call
 *     always finds a place
 * @param calls in flight at a time, 1 to 1024
 * @param requestsPerSecond on average, 1 to 1,000,000; after a pause twice as many go at once
 * @param loginsPerMinute attempts to log in within any minute that the host does not accept, 1 to 600
 * @param longestRetryAfter the longest time for which a host's Retry-After is obeyed, 1 second to 1 day
 * @param firstBackoff the longest first pause after a failure, 1 ms to 1 minute; each further one is up to twice as long
 * @param longestBackoff the longest pause of all, {@code firstBackoff} to 1 hour
 * @param breakerThreshold the failures in a row after which nothing is sent for a pause, 1 to 1000
 */
public record HostLimits(
        int connections,
        int calls,
        int requestsPerSecond,
        int loginsPerMinute,
        Duration longestRetryAfter,
        Duration firstBackoff,
        Duration longestBackoff,
        int breakerThreshold) {
    /** 16 connections, 4 calls, 30 requests a second, 12 logins a minute; pauses of 500 ms to 10 s after 5 failures. */
    public static final HostLimits DEFAULT =
            new HostLimits(16, 4, 30, 12, Duration.ofMinutes(5), Duration.ofMillis(500), Duration.ofSeconds(10), 5);

    public HostLimits {
        within("connections", connections, 2, 4096);
        within("calls", calls, 1, 1024);
        within("requestsPerSecond", requestsPerSecond, 1, 1_000_000);
        within("loginsPerMinute", loginsPerMinute, 1, 600);
        within("longestRetryAfter", longestRetryAfter, Duration.ofSeconds(1), Duration.ofDays(1));
        within("firstBackoff", firstBackoff, Duration.ofMillis(1), Duration.ofMinutes(1));
        within("longestBackoff", longestBackoff, firstBackoff, Duration.ofHours(1));
        within("breakerThreshold", breakerThreshold, 1, 1000);
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + least + " to " + most + ", not " + value);
        }
    }

    private static void within(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " is " + least.toMillis() + " to " + most.toMillis() + " ms, not "
                    + value.toMillis() + " ms");
        }
    }

    /** The same with another number of connections. */
    public HostLimits withConnections(int most) {
        return new HostLimits(
                most,
                calls,
                requestsPerSecond,
                loginsPerMinute,
                longestRetryAfter,
                firstBackoff,
                longestBackoff,
                breakerThreshold);
    }

    /** The same with another number of calls at a time. */
    public HostLimits withCalls(int most) {
        return new HostLimits(
                connections,
                most,
                requestsPerSecond,
                loginsPerMinute,
                longestRetryAfter,
                firstBackoff,
                longestBackoff,
                breakerThreshold);
    }

    /** The same with another rate of requests. */
    public HostLimits withRequestsPerSecond(int most) {
        return new HostLimits(
                connections,
                calls,
                most,
                loginsPerMinute,
                longestRetryAfter,
                firstBackoff,
                longestBackoff,
                breakerThreshold);
    }

    /** The same with another rate of logins. */
    public HostLimits withLoginsPerMinute(int most) {
        return new HostLimits(
                connections,
                calls,
                requestsPerSecond,
                most,
                longestRetryAfter,
                firstBackoff,
                longestBackoff,
                breakerThreshold);
    }

    /** The same with another bound on Retry-After. */
    public HostLimits withLongestRetryAfter(Duration most) {
        return new HostLimits(
                connections,
                calls,
                requestsPerSecond,
                loginsPerMinute,
                most,
                firstBackoff,
                longestBackoff,
                breakerThreshold);
    }

    /** The same with other pauses. */
    public HostLimits withBackoff(Duration first, Duration longest) {
        return new HostLimits(
                connections,
                calls,
                requestsPerSecond,
                loginsPerMinute,
                longestRetryAfter,
                first,
                longest,
                breakerThreshold);
    }

    /** The same with another number of failures in a row. */
    public HostLimits withBreakerThreshold(int failures) {
        return new HostLimits(
                connections,
                calls,
                requestsPerSecond,
                loginsPerMinute,
                longestRetryAfter,
                firstBackoff,
                longestBackoff,
                failures);
    }
}
