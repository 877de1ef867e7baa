package org.lensbridge.api.admin;

import java.util.Map;
import java.util.Objects;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;

/**
 * A device's configuration as it is stored: without secrets.
 *
 * @param driver the driver's name, or empty to let the drivers bid
 * @param credentials the name of an entry in the secret store; empty for no login
 * @param tls {@code system}, {@code sha256:HEX}, {@code first-use}, {@code ca:FILE} or {@code insecure}
 * @param site where it stands; may be empty
 * @param labels free words about it, which become service properties
 * @param options of its driver
 */
public record DeviceSettings(
        DeviceId id,
        DeviceAddress address,
        String driver,
        String credentials,
        String tls,
        boolean enabled,
        String site,
        Map<String, String> labels,
        Map<String, String> options) {
    public DeviceSettings {
        Objects.requireNonNull(id);
        Objects.requireNonNull(address);
        Objects.requireNonNull(driver);
        Objects.requireNonNull(credentials);
        Objects.requireNonNull(tls);
        Objects.requireNonNull(site);
        labels = Map.copyOf(labels);
        options = Map.copyOf(options);
    }

    /** An enabled device of whichever driver bids most. */
    public static DeviceSettings of(DeviceId id, DeviceAddress address, String credentials) {
        return new DeviceSettings(id, address, "", credentials, "system", true, "", Map.of(), Map.of());
    }

    /** The same at another address. */
    public DeviceSettings withAddress(DeviceAddress other) {
        return new DeviceSettings(id, other, driver, credentials, tls, enabled, site, labels, options);
    }

    /** The same with a driver, or with any for the empty text. */
    public DeviceSettings withDriver(String name) {
        return new DeviceSettings(id, address, name, credentials, tls, enabled, site, labels, options);
    }

    /** The same with another login. */
    public DeviceSettings withCredentials(String entry) {
        return new DeviceSettings(id, address, driver, entry, tls, enabled, site, labels, options);
    }

    /** The same with another way to verify its certificate. */
    public DeviceSettings withTls(String way) {
        return new DeviceSettings(id, address, driver, credentials, way, enabled, site, labels, options);
    }

    /** The same, switched on or off. */
    public DeviceSettings withEnabled(boolean on) {
        return new DeviceSettings(id, address, driver, credentials, tls, on, site, labels, options);
    }

    /** The same at another site. */
    public DeviceSettings withSite(String name) {
        return new DeviceSettings(id, address, driver, credentials, tls, enabled, name, labels, options);
    }

    /** The same with these labels and no others. */
    public DeviceSettings withLabels(Map<String, String> all) {
        return new DeviceSettings(id, address, driver, credentials, tls, enabled, site, all, options);
    }

    /** The same with these options of its driver and no others. */
    public DeviceSettings withOptions(Map<String, String> all) {
        return new DeviceSettings(id, address, driver, credentials, tls, enabled, site, labels, all);
    }
}
