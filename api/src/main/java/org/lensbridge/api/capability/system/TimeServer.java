package org.lensbridge.api.capability.system;

import java.time.Duration;
import java.util.Objects;

/**
 * A server from which a device gets the time by NTP.
 *
 * @param interval between two questions; zero leaves it to the device
 */
public record TimeServer(boolean on, String host, int port, Duration interval) {
    public TimeServer {
        Objects.requireNonNull(host);
        if (port < 1 || port > 65535 || interval.isNegative()) {
            throw new IllegalArgumentException("A port is 1 to 65535, and an interval is not negative");
        }
    }

    /** A server on NTP's own port, asked as often as the device likes. */
    public static TimeServer of(String host) {
        return new TimeServer(true, host, 123, Duration.ZERO);
    }
}
