package org.lensbridge.api.registry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * What a {@link StreamRecorder} has written.
 *
 * @param frames of all tracks
 * @param bytes the size of the file
 * @param length of the pictures
 * @param lost frames that the disk was too slow for
 */
public record RecordedStream(Path file, long frames, long bytes, Duration length, long lost) {
    public RecordedStream {
        Objects.requireNonNull(file);
        Objects.requireNonNull(length);
    }
}
