package org.lensbridge.media.internal.http;

import java.time.Duration;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.registry.StreamKey;

/** What a target asks for. */
public sealed interface Route {
    /** What a stream is written as. */
    enum Form {
        /** Images as parts of an endless answer. */
        MJPEG,
        /** Fragmented MP4. */
        MP4,
        /** H.264 or H.265 as a stream of bytes. */
        ANNEXB
    }

    /** {@code /streams/{device}/{channel}/{form}} and {@code /streams/{device}/{channel}/{profile}/{form}}. */
    record Stream(StreamKey key, Form form) implements Route {}

    /** {@code /live}: a web socket for many streams. */
    record Live() implements Route {}

    /**
     * {@code /snapshots/{device}/{channel}.jpg?maxAge=seconds}.
     *
     * @param maximumAge how old the picture may be; a second where the request does not say
     */
    record Still(DeviceId device, int channel, Duration maximumAge) implements Route {}
}
