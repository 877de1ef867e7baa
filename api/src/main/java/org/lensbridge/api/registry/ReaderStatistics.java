package org.lensbridge.api.registry;

import java.util.Objects;

/**
 * What one reader got.
 *
 * @param delivered frames
 * @param dropped frames that it was too slow for
 */
public record ReaderStatistics(String name, long delivered, long dropped) {
    public ReaderStatistics {
        Objects.requireNonNull(name);
    }
}
