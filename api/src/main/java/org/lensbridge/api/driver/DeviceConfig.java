package org.lensbridge.api.driver;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.Trust;

/**
 * What a driver needs to know to talk to one device.
 *
 * @param timeout of one control call, 0.1 to 120 seconds
 * @param options of the driver, checked against {@link DriverInfo#options()}
 */
public record DeviceConfig(
        DeviceId id,
        DeviceAddress address,
        Credentials credentials,
        Trust trust,
        Duration timeout,
        Map<String, Value> options) {
    public DeviceConfig {
        Objects.requireNonNull(id);
        Objects.requireNonNull(address);
        Objects.requireNonNull(credentials);
        Objects.requireNonNull(trust);
        if (timeout.toMillis() < 100 || timeout.toSeconds() > 120) {
            throw new IllegalArgumentException("A timeout is 0.1 to 120 seconds");
        }
        options = Map.copyOf(options);
    }

    /** A configuration with the usual timeout of ten seconds, the system's trust and no options. */
    public static DeviceConfig of(DeviceId id, DeviceAddress address, Credentials credentials) {
        return new DeviceConfig(id, address, credentials, Trust.SYSTEM, Duration.ofSeconds(10), Map.of());
    }
}
