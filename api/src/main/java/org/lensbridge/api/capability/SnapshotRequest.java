package org.lensbridge.api.capability;

import java.time.Duration;
import java.util.Objects;

/**
 * What kind of still picture is wanted. A device that cannot choose ignores the size and gives what it has.
 *
 * @param maximumAge how old the picture may be; zero asks for a fresh one
 * @param width wished, in pixels; 0 leaves it to the device
 * @param height wished, in pixels; 0 leaves it to the device
 */
public record SnapshotRequest(Duration maximumAge, int width, int height) {
    /** A fresh picture in the device's own size. */
    public static final SnapshotRequest FRESH = new SnapshotRequest(Duration.ZERO, 0, 0);

    public SnapshotRequest {
        Objects.requireNonNull(maximumAge);
        if (maximumAge.isNegative() || width < 0 || height < 0) {
            throw new IllegalArgumentException("Age and size are not negative");
        }
    }

    /** A picture that may be this old, in the device's own size. */
    public static SnapshotRequest within(Duration maximumAge) {
        return new SnapshotRequest(maximumAge, 0, 0);
    }
}
