package org.lensbridge.runtime.internal.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lensbridge.api.device.ChannelInfo;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.driver.Description;
import org.lensbridge.runtime.internal.config.DeviceConfiguration;

/**
 * Everything about a device at one moment. Immutable.
 *
 * @param channels by number; 0 is always there
 */
record Facts(
        DeviceConfiguration configuration,
        String driver,
        DeviceInfo info,
        Map<Integer, ChannelInfo> channels,
        DeviceStatus status,
        Optional<OpenSession> session) {
    private static final ChannelInfo NO_DEVICE_CHANNEL = new ChannelInfo(0, "", Set.of(), Map.of());

    /** What is known before the first conversation. */
    static Facts unknown(DeviceConfiguration configuration, DeviceStatus status) {
        return new Facts(
                configuration,
                configuration.settings().driver(),
                DeviceInfo.UNKNOWN,
                Map.of(0, NO_DEVICE_CHANNEL),
                status,
                Optional.empty());
    }

    Facts with(DeviceConfiguration changed) {
        String configured = changed.settings().driver();
        boolean same = configured.equals(configuration.settings().driver());
        return new Facts(changed, same ? driver : configured, info, channels, status, session);
    }

    Facts with(DeviceStatus changed) {
        return new Facts(configuration, driver, info, channels, changed, session);
    }

    Facts with(Optional<OpenSession> changed) {
        String name = changed.map(OpenSession::driver).orElse(driver);
        return new Facts(configuration, name, info, channels, status, changed);
    }

    Facts with(Description description) {
        TreeMap<Integer, ChannelInfo> found = new TreeMap<>();
        found.put(0, NO_DEVICE_CHANNEL);
        description.channels().forEach(channel -> found.put(channel.number(), channel));
        return new Facts(configuration, driver, description.info(), found, status, session);
    }

    /** The properties of the device's service. */
    Map<String, Object> serviceProperties() {
        Map<String, Object> properties = new TreeMap<>();
        configuration
                .settings()
                .labels()
                .forEach((name, value) -> properties.put(Device.PROPERTY_LABEL_PREFIX + name, value));
        properties.put(Device.PROPERTY_DEVICE, configuration.id().value());
        properties.put(Device.PROPERTY_STATE, status.state().name());
        Set<String> capabilities = new TreeSet<>();
        channels.values().forEach(channel -> capabilities.addAll(channel.capabilities()));
        properties.put(Device.PROPERTY_CAPABILITIES, capabilities.toArray(String[]::new));
        putKnown(properties, Device.PROPERTY_VENDOR, info.vendor());
        putKnown(properties, Device.PROPERTY_MODEL, info.model());
        putKnown(properties, Device.PROPERTY_SITE, configuration.settings().site());
        return properties;
    }

    private static void putKnown(Map<String, Object> properties, String name, String value) {
        if (!value.isEmpty()) {
            properties.put(name, value);
        }
    }

    /** The numbers of the channels, without the device itself. */
    List<Integer> channelNumbers() {
        List<Integer> numbers = new ArrayList<>(channels.keySet());
        numbers.remove(Integer.valueOf(0));
        numbers.sort(null);
        return List.copyOf(numbers);
    }
}
