package org.lensbridge.api.capability.recording;

import java.util.Objects;
import java.util.Set;
import org.lensbridge.api.capability.control.TimeSpan;

/**
 * Which recordings are wanted.
 *
 * @param span they overlap it
 * @param events with one of these type slugs; empty for all
 * @param profile token of the stream that was recorded; empty for any
 * @param limit the most recordings on one page, 1 to 1,000
 */
public record RecordingQuery(TimeSpan span, Set<String> events, String profile, int limit) {
    public RecordingQuery {
        Objects.requireNonNull(span);
        events = Set.copyOf(events);
        Objects.requireNonNull(profile);
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("A page has 1 to 1,000 recordings");
        }
    }

    /** Everything from this time, 100 to a page. */
    public static RecordingQuery of(TimeSpan span) {
        return new RecordingQuery(span, Set.of(), "", 100);
    }
}
