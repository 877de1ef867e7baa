package org.lensbridge.api.registry;

import java.util.Objects;
import org.lensbridge.api.device.DeviceId;

/**
 * Which stream.
 *
 * @param channel from 1
 * @param profile its token; empty for the channel's best MJPEG stream, or its first where it has none
 */
public record StreamKey(DeviceId device, int channel, String profile) {
    public StreamKey {
        Objects.requireNonNull(device);
        Objects.requireNonNull(profile);
        if (channel < 1) {
            throw new IllegalArgumentException("A channel counts from 1");
        }
    }

    /** {@code device/channel/profile}, as in a stream's URL. */
    @Override
    public String toString() {
        return device + "/" + channel + (profile.isEmpty() ? "" : "/" + profile);
    }
}
