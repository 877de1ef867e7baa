package org.lensbridge.media.internal.http;

import java.time.Duration;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.registry.StreamKey;

/** What a target asks for. */
public sealed interface Route {
    /** {@code /streams/{device}/{channel}/mjpeg} and {@code /streams/{device}/{channel}/{profile}/mjpeg}. */
    record Stream(StreamKey key) implements Route {}

    /**
     * {@code /snapshots/{device}/{channel}.jpg?maxAge=seconds}.
     *
     * @param maximumAge how old the picture may be; a second where the request does not say
     */
    record Still(DeviceId device, int channel, Duration maximumAge) implements Route {}
}
