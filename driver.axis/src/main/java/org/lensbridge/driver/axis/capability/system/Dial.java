package org.lensbridge.driver.axis.capability.system;

import java.time.Instant;
import java.util.Optional;

/** Where a device has its time and zone. Without state; thread-safe. */
interface Dial {
    /** The time by the device's clock. */
    Instant time();

    /** Sets the clock, to the second. */
    void set(Instant time);

    /** The zone; empty where the device tells none that can be understood. */
    Optional<DeviceZone> zone();

    /** Changes the zone. */
    void write(DeviceZone zone);
}
