package org.lensbridge.transport.http;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Trust;

/**
 * With whom to talk, and how.
 *
 * @param trust applies to {@code https} addresses only
 * @param timeout for one call, from its begin to the last byte of its reply, logins included: 1 ms to 10 minutes
 * @param queryLogin for devices that take the login as a part of each query; empty for logins by header
 */
public record HttpTarget(
        DeviceAddress address,
        Credentials credentials,
        Trust trust,
        Duration timeout,
        Optional<QueryLogin> queryLogin) {
    /** The timeout of a target that names none. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    private static final Duration LONGEST = Duration.ofMinutes(10);

    public HttpTarget {
        Objects.requireNonNull(address);
        Objects.requireNonNull(credentials);
        Objects.requireNonNull(trust);
        requireTimeout(timeout);
        Objects.requireNonNull(queryLogin);
    }

    /** A target with the trust of the Java installation and the default timeout. */
    public static HttpTarget of(DeviceAddress address, Credentials credentials) {
        return new HttpTarget(address, credentials, Trust.SYSTEM, DEFAULT_TIMEOUT, Optional.empty());
    }

    /** The same with another way to verify the certificate. */
    public HttpTarget withTrust(Trust other) {
        return new HttpTarget(address, credentials, other, timeout, queryLogin);
    }

    /** The same with another timeout. */
    public HttpTarget withTimeout(Duration other) {
        return new HttpTarget(address, credentials, trust, other, queryLogin);
    }

    /** The same for a device that takes its login in the query. */
    public HttpTarget withQueryLogin(QueryLogin login) {
        return new HttpTarget(address, credentials, trust, timeout, Optional.of(login));
    }

    static void requireTimeout(Duration timeout) {
        if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A timeout is 1 ms to 10 minutes, not " + timeout);
        }
    }
}
