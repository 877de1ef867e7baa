package org.lensbridge.runtime.internal.event;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes event ids that no other start of a runtime makes: the second of the start, 32 random bits, and a count. Thread-safe.
 */
final class EventNumbers {
    private final String boot;
    private final AtomicLong count = new AtomicLong();

    EventNumbers(Instant start) {
        int random = new SecureRandom().nextInt();
        boot = Long.toString(start.getEpochSecond(), 36) + Integer.toUnsignedString(random, 36) + "-";
    }

    String next() {
        return boot + count.incrementAndGet();
    }
}
