package org.lensbridge.api.registry;

import java.util.Objects;
import java.util.Optional;

/**
 * How a reader wants its packets.
 *
 * @param name shown in lists: who reads
 * @param queue the most frames that wait for it, 1 to 1,000; beyond that it loses frames up to the next key frame
 * @param inline whether it is called on the hub's delivering thread: for a reader that never blocks and hands packets on itself
 * @param group the readers behind this one, where it serves several
 */
public record ReaderOptions(String name, int queue, boolean inline, Optional<ReaderGroup> group) {
    public ReaderOptions {
        Objects.requireNonNull(name);
        Objects.requireNonNull(group);
        if (queue < 1 || queue > 1000) {
            throw new IllegalArgumentException("A reader's queue has 1 to 1,000 places");
        }
    }

    /** A reader with a thread of its own for the moment and room for a second of video. */
    public static ReaderOptions named(String name) {
        return new ReaderOptions(name, 32, false, Optional.empty());
    }
}
