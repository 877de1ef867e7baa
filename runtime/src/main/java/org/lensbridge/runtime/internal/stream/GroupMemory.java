package org.lensbridge.runtime.internal.stream;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of the frames' memory may be kept for readers that are still to come: by one stream, and by all together. Thread-safe.
 */
final class GroupMemory {
    private final long mostEach;
    private final long mostTogether;
    private final AtomicLong held = new AtomicLong();

    GroupMemory(long mostEach, long mostTogether) {
        this.mostEach = mostEach;
        this.mostTogether = mostTogether;
    }

    /** The most bytes of one stream. */
    long mostEach() {
        return mostEach;
    }

    /** Bytes that all streams keep. */
    long held() {
        return held.get();
    }

    /** Takes so many bytes; false when there are not so many left. */
    boolean take(int bytes) {
        if (held.addAndGet(bytes) <= mostTogether) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    void give(long bytes) {
        held.addAndGet(-bytes);
    }
}
