package org.lensbridge.api.discovery;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.device.DeviceId;

/**
 * A device that was found.
 *
 * @param driver the name of the driver with the highest bid; empty when none bids
 * @param bid the highest bid, 0 when none
 * @param suggestedName a free device name made of what is known
 * @param configuredAs the configured device at this address or with this serial number
 * @param lastSeen when the latest evidence came
 */
public record DiscoveredDevice(
        Evidence evidence,
        String driver,
        int bid,
        DeviceId suggestedName,
        Optional<DeviceId> configuredAs,
        Instant lastSeen) {
    public DiscoveredDevice {
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(driver);
        Objects.requireNonNull(suggestedName);
        Objects.requireNonNull(configuredAs);
        Objects.requireNonNull(lastSeen);
    }
}
