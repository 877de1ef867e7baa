package org.lensbridge.api.admin;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.lensbridge.api.device.DeviceId;

/**
 * A recording.
 *
 * @param exchanges requests that were recorded, answered or not
 * @param bytes of the file so far
 * @param end why it is over, a sentence; empty while it goes on
 */
public record CaptureStatus(DeviceId device, Path file, Instant begin, long exchanges, long bytes, String end) {
    public CaptureStatus {
        Objects.requireNonNull(device);
        Objects.requireNonNull(file);
        Objects.requireNonNull(begin);
        Objects.requireNonNull(end);
    }

    /** Whether it goes on. */
    public boolean running() {
        return end.isEmpty();
    }
}
