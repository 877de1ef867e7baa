package org.lensbridge.runtime.internal.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Refuses an origin for a while after several failures in a row, longer each time. Remembers a bounded number of origins. Thread-safe. */
final class Throttle {
    private static final int FREE_FAILURES = 5;
    private static final int MOST_ORIGINS = 4096;
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private record Record(int failures, Instant blockedUntil) {}

    private final Clock clock;
    private final Map<String, Record> origins = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Record> eldest) {
            return size() > MOST_ORIGINS;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** Whether this origin must wait. */
    synchronized boolean blocks(String origin) {
        Record record = origins.get(origin);
        return record != null && clock.instant().isBefore(record.blockedUntil());
    }

    synchronized void failed(String origin) {
        Record before = origins.get(origin);
        int failures = before == null ? 1 : before.failures() + 1;
        int beyond = failures - FREE_FAILURES;
        Duration block = beyond < 0 ? Duration.ZERO : FIRST.multipliedBy(1L << Math.min(beyond, 10));
        Duration bounded = block.compareTo(LONGEST) > 0 ? LONGEST : block;
        origins.put(origin, new Record(failures, clock.instant().plus(bounded)));
    }

    synchronized void succeeded(String origin) {
        origins.remove(origin);
    }
}
