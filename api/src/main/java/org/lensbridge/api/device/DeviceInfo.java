package org.lensbridge.api.device;

import java.util.Map;
import java.util.Objects;

/**
 * What a device says about itself. A field that it does not tell is the empty string, never null.
 *
 * @param vendor the maker, as the driver names it: {@code Dahua}
 * @param model the model's name as the device tells it
 * @param firmware the firmware's version as the device tells it
 * @param serial the serial number: the first choice for recognising a device again
 * @param mac the MAC address as six pairs of lower-case hexadecimal digits with colons
 * @param details what else the device told, by the vendor's own names; never a secret
 */
public record DeviceInfo(
        String vendor, String model, String firmware, String serial, String mac, Map<String, String> details) {
    /** Nothing is known yet. */
    public static final DeviceInfo UNKNOWN = new DeviceInfo("", "", "", "", "", Map.of());

    public DeviceInfo {
        Objects.requireNonNull(vendor);
        Objects.requireNonNull(model);
        Objects.requireNonNull(firmware);
        Objects.requireNonNull(serial);
        Objects.requireNonNull(mac);
        details = Map.copyOf(details);
    }
}
