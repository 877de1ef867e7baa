package org.lensbridge.simulator.device;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What an area's streams count. Thread-safe. */
public final class StreamCounts {
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();

    public void opened() {
        open.incrementAndGet();
    }

    public void closed() {
        open.decrementAndGet();
    }

    /** A packet was handed to a client's socket, or left out because the client is too slow. */
    public void passed(boolean taken) {
        (taken ? sent : skipped).incrementAndGet();
    }

    public int open() {
        return open.get();
    }

    public long sent() {
        return sent.get();
    }

    public long skipped() {
        return skipped.get();
    }
}
