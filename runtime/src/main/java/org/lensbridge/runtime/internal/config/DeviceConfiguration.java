package org.lensbridge.runtime.internal.config;

import java.time.Duration;
import java.util.Objects;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.Trust;

/**
 * A device's configuration, read and checked.
 *
 * @param timeout of one control call
 * @param problem why it cannot be used, as a sentence with what to do; empty when it can
 */
public record DeviceConfiguration(DeviceSettings settings, Trust trust, Duration timeout, String problem) {
    /** The timeout where none is configured. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(10);

    public DeviceConfiguration {
        Objects.requireNonNull(settings);
        Objects.requireNonNull(trust);
        Objects.requireNonNull(timeout);
        Objects.requireNonNull(problem);
    }

    /** A usable configuration with the system's trust and the usual timeout. */
    public static DeviceConfiguration of(DeviceSettings settings) {
        return new DeviceConfiguration(settings, Trust.SYSTEM, USUAL_TIMEOUT, "");
    }

    /** The device's name. */
    public DeviceId id() {
        return settings.id();
    }
}
