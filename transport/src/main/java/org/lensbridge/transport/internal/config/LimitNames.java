package org.lensbridge.transport.internal.config;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.lensbridge.transport.http.HostLimits;

/** The limits of a host by the names that configurations use. Without state. */
final class LimitNames {
    private static final String FIRST = "firstBackoffMillis";
    private static final String LONGEST = "longestBackoffMillis";
    private static final Map<String, BiFunction<HostLimits, Long, HostLimits>> NAMES = new TreeMap<>(Map.of(
            "connections",
            (limits, value) -> limits.withConnections(Math.toIntExact(value)),
            "calls",
            (limits, value) -> limits.withCalls(Math.toIntExact(value)),
            "requestsPerSecond",
            (limits, value) -> limits.withRequestsPerSecond(Math.toIntExact(value)),
            "loginsPerMinute",
            (limits, value) -> limits.withLoginsPerMinute(Math.toIntExact(value)),
            "longestRetryAfterMillis",
            (limits, value) -> limits.withLongestRetryAfter(Duration.ofMillis(value)),
            FIRST,
            (limits, value) -> limits.withBackoff(Duration.ofMillis(value), limits.longestBackoff()),
            LONGEST,
            (limits, value) -> limits.withBackoff(limits.firstBackoff(), Duration.ofMillis(value)),
            "breakerThreshold",
            (limits, value) -> limits.withBreakerThreshold(Math.toIntExact(value))));

    private LimitNames() {}

    /**
     * The limits with several of them changed, in any order: the first pause may be longer than the longest was.
     *
     * @throws IllegalArgumentException with a sentence that names one
     */
    static HostLimits with(HostLimits limits, Map<String, Long> values) {
        HostLimits changed = limits;
        if (values.containsKey(FIRST) && values.containsKey(LONGEST)) {
            changed = limits.withBackoff(Duration.ofMillis(values.get(FIRST)), Duration.ofMillis(values.get(LONGEST)));
        }
        for (Map.Entry<String, Long> value : values.entrySet()) {
            changed = with(changed, value.getKey(), value.getValue());
        }
        return changed;
    }

    /**
     * The limits with one of them changed.
     *
     * @throws IllegalArgumentException with a sentence that names it
     */
    static HostLimits with(HostLimits limits, String name, long value) {
        BiFunction<HostLimits, Long, HostLimits> change = NAMES.get(name);
        if (change == null) {
            throw new IllegalArgumentException(
                    "there is no limit '" + name + "', only " + String.join(", ", NAMES.keySet()));
        }
        try {
            return change.apply(limits, value);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(name + " cannot be " + value);
        }
    }
}
