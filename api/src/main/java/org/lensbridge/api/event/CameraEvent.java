package org.lensbridge.api.event;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceId;

/**
 * An event as applications get it.
 *
 * @param id unique across devices and restarts of the runtime
 * @param device where it comes from
 * @param sequence counts the device's events from 1 without holes since the runtime started
 * @param report what happened
 * @param receivedTime when the runtime got it
 */
public record CameraEvent(String id, DeviceId device, long sequence, EventReport report, Instant receivedTime) {
    public CameraEvent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(device);
        Objects.requireNonNull(report);
        Objects.requireNonNull(receivedTime);
    }

    /** The channel, from 1; 0 for the device itself. */
    public int channel() {
        return report.channel();
    }

    /** The type's slug. */
    public String type() {
        return report.type();
    }

    /** The ONVIF topic; may be empty. */
    public String topic() {
        return report.topic();
    }

    /** Where it stands in the life of what it reports. */
    public Phase phase() {
        return report.phase();
    }

    /** When it happened by the device's clock. */
    public Optional<Instant> deviceTime() {
        return report.deviceTime();
    }

    /** What else the device told. */
    public Value data() {
        return report.data();
    }

    /** The vendor's own name of the event; may be empty. */
    public String vendorCode() {
        return report.vendorCode();
    }
}
