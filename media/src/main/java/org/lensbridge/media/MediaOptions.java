package org.lensbridge.media;

import java.util.Objects;
import java.util.Set;

/**
 * How the media server runs.
 *
 * @param host the address to listen on: a name or an IP literal
 * @param port 1 to 65535; 0 for any free one
 * @param maximumClients connections at once
 * @param allowedOrigins web pages of other hosts that may read streams: {@code https://vms.example:8443}
 */
public record MediaOptions(String host, int port, int maximumClients, Set<String> allowedOrigins) {
    public MediaOptions {
        Objects.requireNonNull(host);
        allowedOrigins = Set.copyOf(allowedOrigins);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("A port is 0 to 65535, not " + port);
        }
        if (maximumClients < 1 || maximumClients > 100_000) {
            throw new IllegalArgumentException("The maximum of clients is 1 to 100,000, not " + maximumClients);
        }
    }
}
