package org.lensbridge.simulator.dahua;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What an area's streams count. Thread-safe. */
final class StreamCounts {
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();

    void opened() {
        open.incrementAndGet();
    }

    void closed() {
        open.decrementAndGet();
    }

    /** A packet was handed to a client's socket, or left out because the client is too slow. */
    void passed(boolean taken) {
        (taken ? sent : skipped).incrementAndGet();
    }

    int open() {
        return open.get();
    }

    long sent() {
        return sent.get();
    }

    long skipped() {
        return skipped.get();
    }
}
