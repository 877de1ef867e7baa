package org.lensbridge.driver.axis.capability.recording;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.capability.recording.RecordingQuery;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.axis.operation.RecordingOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.codec.XmlElement;
import org.lensbridge.driver.support.codec.XmlReader;
import org.lensbridge.transport.http.HttpReply;

/**
 * Finds recordings page by page. The document does not say from which number results are counted, so a search goes on by time: with the start of
 * the last recording that was seen, which the device answers with once more. A device that tells another order, or too many of one time, is asked
 * for all at once. Thread-safe.
 */
final class RecordingSearch {
    private static final int FEWEST = 200;
    private static final int MOST = 8_192;
    /** Answers that are looked through for one page; more come with the next. */
    private static final int ROUNDS = 16;

    private final Ground ground;
    private final Predicate<Found> here;

    /** A search for those recordings that are {@code here}. */
    RecordingSearch(Ground ground, Predicate<Found> here) {
        this.ground = ground;
        this.here = here;
    }

    /** What one answer held, in order: everything up to the edge, or everything there is. */
    private record Chunk(List<Found> found, Optional<Place> edge) {}

    /** An answer: what could be read of it, and how many were listed. */
    private record Told(List<Found> found, long listed) {}

    Page<Recording> page(RecordingQuery query, String cursor) {
        Optional<Place> at = cursor.equals(Page.FIRST) ? Optional.empty() : Optional.of(Place.parse(cursor));
        List<Found> wanted = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Chunk chunk = chunk(query, at);
            chunk.found.stream()
                    .filter(here)
                    .filter(found -> found.overlaps(query.span()))
                    .forEach(wanted::add);
            at = chunk.edge;
            if (wanted.size() > query.limit()) {
                Place last = Place.of(wanted.get(query.limit() - 1));
                return new Page<>(recordings(wanted.subList(0, query.limit())), last.cursor());
            }
            if (at.isEmpty()) {
                return Page.last(recordings(wanted));
            }
        }
        return new Page<>(recordings(wanted), at.orElseThrow().cursor());
    }

    private static List<Recording> recordings(List<Found> found) {
        return found.stream().map(Found::recording).toList();
    }

    private Chunk chunk(RecordingQuery query, Optional<Place> at) {
        for (int most = Math.max(FEWEST, 2 * query.limit()); most <= MOST; most *= 2) {
            Told answer = ask(query, at, most);
            List<Found> told = answer.found;
            if (answer.listed < most) {
                return new Chunk(behind(at, told), Optional.empty());
            }
            if (told.isEmpty() || !isAscending(told)) {
                break;
            }
            // Of those that begin with the last one some may be missing.
            Place edge = new Place(told.get(told.size() - 1).start(), "");
            if (at.filter(before -> before.compareTo(edge) >= 0).isEmpty()
                    && told.get(0).start().isBefore(edge.start())) {
                return new Chunk(
                        behind(at, told).stream()
                                .filter(found -> Place.of(found).compareTo(edge) < 0)
                                .toList(),
                        Optional.of(edge));
            }
        }
        return new Chunk(behind(at, ask(query, at, 0).found), Optional.empty());
    }

    private static boolean isAscending(List<Found> told) {
        for (int i = 1; i < told.size(); i++) {
            if (told.get(i).start().isBefore(told.get(i - 1).start())) {
                return false;
            }
        }
        return true;
    }

    private static List<Found> behind(Optional<Place> at, List<Found> told) {
        return told.stream()
                .filter(found -> at.filter(place -> Place.of(found).compareTo(place) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(Place::of))
                .toList();
    }

    /** So many of what the device has from a place on, or all for 0; what lasts until there comes again. */
    private Told ask(RecordingQuery query, Optional<Place> at, int most) {
        Instant from = at.map(Place::start)
                .filter(start -> start.isAfter(query.span().from()))
                .orElse(query.span().from());
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put(RecordingOperations.START, time(from));
        arguments.put(RecordingOperations.STOP, time(query.span().to().plusSeconds(1)));
        arguments.put(RecordingOperations.ORDER, Value.of("ascending"));
        if (most > 0) {
            arguments.put(RecordingOperations.MOST, Value.of(most));
        }
        return ground.engine().ask(RecordingOperations.LIST, arguments, this::told);
    }

    private Told told(HttpReply reply) {
        XmlElement answer = XmlReader.read(reply.text());
        return new Told(
                Found.in(answer, warning -> ground.context().warn(RecordingOperations.LIST.name(), warning)),
                answer.all("recording").count());
    }

    /** Fractions of seconds have four digits in the document and six in devices: whole seconds are understood by all. */
    private static Value time(Instant time) {
        return Value.of(time.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
