package org.lensbridge.api.registry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.osgi.annotation.versioning.ProviderType;

/** Writes live streams to files. An OSGi service; thread-safe. */
@ProviderType
public interface StreamRecorder {
    /**
     * Writes a stream of H.264 or H.265 with its sound as fragmented MP4, from its next key frame on. The file can be read while it grows. Cancelling the result ends the
     * recording; what was written stays.
     *
     * <p>A file has the tracks that it begins with, so up to a second is waited for sound that a camera tells of late. Sound that comes later or is coded in
     * another way is left out; when the pictures are, the recording ends with what it has.
     *
     * @param key {@link StreamKey#CODED} serves as profile
     * @param file is made, and must not exist
     * @param length from the first frame on, up to a day; the recording ends a minute later at the latest, whatever comes
     * @return completes with what was written; with a {@link org.lensbridge.api.error.CameraException} when nothing came (TIMEOUT), the stream is of
     *     another kind (UNSUPPORTED) or ended (its own kind), or the file cannot be written (INVALID_ARGUMENT)
     */
    CompletableFuture<RecordedStream> record(StreamKey key, Path file, Duration length);
}
