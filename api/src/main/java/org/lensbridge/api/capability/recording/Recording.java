package org.lensbridge.api.capability.recording;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * A piece of recorded video or a stored picture.
 *
 * @param token what its driver knows it by; good for as long as the device keeps it
 * @param end not before the start; equal where the device does not tell
 * @param fileType the ending of its file name in lower case, such as {@code dav}, {@code avi} or {@code jpg}
 * @param size in bytes; -1 when unknown
 * @param events type slugs of what it was recorded for; empty for continuous recording, and where the device does not tell
 */
public record Recording(String token, Instant start, Instant end, String fileType, long size, Set<String> events) {
    public Recording {
        Objects.requireNonNull(fileType);
        events = Set.copyOf(events);
        if (token.isEmpty() || end.isBefore(start) || size < -1) {
            throw new IllegalArgumentException("A recording has a token, ends after it starts and has a size");
        }
    }
}
