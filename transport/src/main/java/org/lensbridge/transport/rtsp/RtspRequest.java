package org.lensbridge.transport.rtsp;

import java.time.Duration;
import java.util.Objects;

/**
 * Which media of a device are wanted.
 *
 * @param port where its RTSP server listens
 * @param path with its query, percent-encoded: {@code /axis-media/media.amp?event=on}
 * @param silence how long the device may say nothing at all, the answers to signs of life included; longer than those are apart
 */
public record RtspRequest(int port, String path, Duration silence, RtspLimits limits) {
    /** The port of an address that names none. */
    public static final int DEFAULT_PORT = 554;

    public RtspRequest {
        Objects.requireNonNull(limits);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("A port is 1 to 65535, not " + port);
        }
        boolean printable = path.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (!path.startsWith("/") || path.length() > 16_000 || !printable) {
            throw new IllegalArgumentException("An RTSP path starts with / and is percent-encoded");
        }
        if (silence.toMillis() < 100 || silence.toDays() > 1) {
            throw new IllegalArgumentException("A stream may be silent for 100 ms to 1 day, not " + silence);
        }
    }

    /** A request with the default limits. */
    public static RtspRequest of(int port, String path, Duration silence) {
        return new RtspRequest(port, path, silence, RtspLimits.DEFAULT);
    }
}
