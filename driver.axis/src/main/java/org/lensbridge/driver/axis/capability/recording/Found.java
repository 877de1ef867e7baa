package org.lensbridge.driver.axis.capability.recording;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.codec.XmlElement;

/**
 * A recording as record/list.cgi tells it.
 *
 * @param stop empty while it goes on
 * @param source the channel that it is of; empty where the device does not tell
 */
record Found(Token token, Instant start, Optional<Instant> stop, String source) {
    /** What an export is where nothing else is asked for: Matroska. */
    private static final String FILE_TYPE = "mkv";

    Found {
        Objects.requireNonNull(token);
        Objects.requireNonNull(start);
        Objects.requireNonNull(source);
        stop = stop.filter(end -> !end.isBefore(start));
    }

    /** All of an answer; one that cannot be read is told to {@code warn}. */
    static List<Found> in(XmlElement answer, Consumer<String> warn) {
        List<Found> all = new ArrayList<>();
        answer.all("recording").forEach(element -> {
            Optional<Found> found = of(element);
            found.ifPresent(all::add);
            if (found.isEmpty()) {
                warn.accept("The device lists a recording without a name, a disk or a time: "
                        + Excerpt.of(element.attributes().toString()) + ".");
            }
        });
        return all;
    }

    private static Optional<Found> of(XmlElement element) {
        Optional<Token> token = Token.of(text(element, "diskid"), text(element, "recordingid"));
        Optional<Instant> start = time(text(element, "starttime"));
        String source = Optional.of(text(element, "source"))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> element.child("video")
                        .map(video -> text(video, "source"))
                        .orElse(""));
        return token.isPresent() && start.isPresent()
                ? Optional.of(new Found(token.get(), start.get(), time(text(element, "stoptime")), source))
                : Optional.empty();
    }

    private static String text(XmlElement element, String attribute) {
        return element.attribute(attribute).orElse("").strip();
    }

    /** A time in UTC, or with another offset where it says so. */
    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException withoutOffset) {
            try {
                return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }
    }

    /** Whether a part of it is in the span; of one that goes on, everything after its start counts. */
    boolean overlaps(TimeSpan span) {
        boolean over = stop.filter(end -> end.isBefore(span.from()) || end.equals(span.from()) && end.isAfter(start))
                .isPresent();
        return start.isBefore(span.to()) && !over;
    }

    /** As callers see it. What an event is called is up to who set up the device, so that no type can be told. */
    Recording recording() {
        return new Recording(token.text(), start, stop.orElse(start), FILE_TYPE, -1, Set.of());
    }
}
