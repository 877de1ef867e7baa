package org.lensbridge.api.registry;

import java.util.Objects;
import org.lensbridge.api.device.DeviceId;

/**
 * Which stream.
 *
 * @param channel from 1
 * @param profile its token; empty for the channel's best MJPEG stream, {@link #CODED} for its best stream of H.264, or else of H.265;
 *     either means its first stream where it has none such
 */
public record StreamKey(DeviceId device, int channel, String profile) {
    /** The profile of whoever wants H.264 or H.265 and does not care which stream it is. */
    public static final String CODED = "*";

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
