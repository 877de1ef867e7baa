package org.lensbridge.api.admin;

import java.time.Instant;
import java.util.Objects;

/**
 * A host whose certificate was trusted at first sight.
 *
 * @param host address and port, as {@code 192.0.2.7:443}
 * @param sha256 of the certificate that it must show, 64 lower-case hexadecimal digits
 * @param since when it was seen first
 */
public record PinnedHost(String host, String sha256, Instant since) {
    public PinnedHost {
        Objects.requireNonNull(host);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(since);
    }
}
