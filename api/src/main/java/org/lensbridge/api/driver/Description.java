package org.lensbridge.api.driver;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lensbridge.api.device.ChannelInfo;
import org.lensbridge.api.device.DeviceInfo;

/**
 * What a driver found when it connected.
 *
 * @param channels with distinct numbers; number 0, which may be missing, describes the device itself
 * @param concerns what lasting trouble the driver sees, one sentence each, such as Basic login over plain HTTP; the device's state is then DEGRADED
 */
public record Description(DeviceInfo info, List<ChannelInfo> channels, List<String> concerns) {
    public Description {
        Objects.requireNonNull(info);
        channels = List.copyOf(channels);
        concerns = List.copyOf(concerns);
        Set<Integer> numbers = new HashSet<>();
        for (ChannelInfo channel : channels) {
            if (!numbers.add(channel.number())) {
                throw new IllegalArgumentException("Two channels have the number " + channel.number());
            }
        }
    }
}
