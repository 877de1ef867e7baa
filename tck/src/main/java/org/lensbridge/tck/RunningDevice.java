package org.lensbridge.tck;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.device.Trust;
import org.lensbridge.api.driver.DeviceConfig;

/**
 * A device that a driver is tested against: a simulator or a real one. It must not be in use by anybody else.
 *
 * @param options of the driver
 * @param refusedLogins how many logins it has refused so far, where it counts them
 */
public record RunningDevice(
        DeviceAddress address,
        Credentials credentials,
        Map<String, Value> options,
        Supplier<OptionalLong> refusedLogins) {
    public RunningDevice {
        Objects.requireNonNull(address);
        Objects.requireNonNull(credentials);
        Objects.requireNonNull(refusedLogins);
        options = Map.copyOf(options);
    }

    /** A device that counts no logins, used without options. */
    public static RunningDevice of(DeviceAddress address, String user, String password) {
        return new RunningDevice(address, Credentials.login(user, Secret.of(password)), Map.of(), OptionalLong::empty);
    }

    /** Its configuration as the runtime would give it, with a timeout of five seconds. */
    public DeviceConfig config() {
        return config(address, credentials);
    }

    /** The same at another address or with another login. */
    DeviceConfig config(DeviceAddress other, Credentials login) {
        return new DeviceConfig(new DeviceId("tck"), other, login, Trust.SYSTEM, Duration.ofSeconds(5), options);
    }
}
