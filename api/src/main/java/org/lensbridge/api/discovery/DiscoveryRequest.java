package org.lensbridge.api.discovery;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Where to look, and for how long.
 *
 * @param ranges address ranges: {@code 192.168.1.0/24}, {@code 192.168.1.10-60}, {@code host}, each with {@code :port},
 *     {@code :first-last} or the usual ports 80 and 443; empty to use only providers that need no range
 * @param limit the whole search ends after this time
 */
public record DiscoveryRequest(List<String> ranges, Duration limit) {
    public DiscoveryRequest {
        ranges = List.copyOf(ranges);
        Objects.requireNonNull(limit);
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("A search needs some time");
        }
    }
}
