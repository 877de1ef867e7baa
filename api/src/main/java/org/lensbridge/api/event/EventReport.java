package org.lensbridge.api.event;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;

/**
 * One message of a device as its driver understood it.
 *
 * @param channel from 1; 0 when it concerns the device itself
 * @param type a slug: see {@link EventTypes}
 * @param topic the ONVIF topic that means the same, such as {@code tns1:VideoSource/MotionAlarm}; empty for none
 * @param deviceTime when it happened by the device's clock, where the device tells
 * @param data what else the device told, decoded; {@link Value#ABSENT} for nothing
 * @param vendorCode the vendor's own name of the event; may be empty
 */
public record EventReport(
        int channel,
        String type,
        String topic,
        Phase phase,
        Optional<Instant> deviceTime,
        Value data,
        String vendorCode) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public EventReport {
        if (channel < 0) {
            throw new IllegalArgumentException("A channel is 0 (the device) or counts from 1");
        }
        if (!SLUG.matcher(type).matches()) {
            throw new IllegalArgumentException(
                    "An event type is a slug of lower-case letters, digits and '-': " + type);
        }
        Objects.requireNonNull(topic);
        Objects.requireNonNull(phase);
        Objects.requireNonNull(deviceTime);
        Objects.requireNonNull(data);
        Objects.requireNonNull(vendorCode);
    }
}
