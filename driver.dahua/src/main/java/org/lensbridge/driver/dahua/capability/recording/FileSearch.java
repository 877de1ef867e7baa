package org.lensbridge.driver.dahua.capability.recording;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.capability.recording.RecordingQuery;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.dahua.codec.DeviceTime;
import org.lensbridge.driver.dahua.operation.RecordingOperations;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * Finds the recordings of a channel by section 4.11.5. Each page has a finder of its own that begins where the page before ended: nothing stays
 * open at the device between two pages. Thread-safe.
 */
final class FileSearch {
    /** What a device may list for one page before it is cut. */
    private static final int MOST_FILES = 5_000;

    private static final int MOST_REQUESTS = 200;
    /** A finder begins with what overlaps the first time, which has mostly been on the page before. */
    private static final int OVERLAPPING = 20;

    private final Ground ground;
    private final int channel;
    private final Supplier<DeviceTime> clock;

    /** For a channel, from 1. */
    FileSearch(Ground ground, int channel, Supplier<DeviceTime> clock) {
        this.ground = ground;
        this.channel = channel;
        this.clock = clock;
    }

    Page<Recording> page(RecordingQuery query, String cursor) {
        Optional<RecordedStream> stream =
                query.profile().isEmpty() ? Optional.empty() : Optional.of(RecordedStream.ofProfile(query.profile()));
        DeviceTime times = clock.get();
        Optional<Place> after = Place.parse(cursor, times);
        TimeSpan span = query.span();
        Instant begin = after.map(Place::start).filter(span.from()::isBefore).orElse(span.from());
        if (!begin.isBefore(span.to())) {
            return Page.last(List.of());
        }
        Map<String, Value> condition = new LinkedHashMap<>();
        condition.put(Operation.CHANNEL, Value.of(channel));
        condition.put("startTime", Value.of(times.format(begin)));
        condition.put("endTime", Value.of(times.format(DeviceSpan.wholeSecond(span.to()))));
        RecordedEvents.condition(query.events()).ifPresent(events -> condition.put("events", events));
        stream.ifPresent(wanted -> condition.put("stream", Value.of(wanted.name())));
        PageCollector page = new PageCollector(query.limit(), MOST_FILES, after);
        try (FileFinder finder = FileFinder.open(ground.engine(), ground.scope(), ground.context()::warn)) {
            boolean all = !finder.find(condition) || collect(finder, query, stream, times, page);
            return all ? page.page(times) : page.cut(times);
        }
    }

    /** Reads until the page is complete; false when there was too much. */
    private boolean collect(
            FileFinder finder,
            RecordingQuery query,
            Optional<RecordedStream> stream,
            DeviceTime times,
            PageCollector page) {
        FoundFiles files = new FoundFiles(
                channel, times, warning -> ground.context().warn(RecordingOperations.NEXT_FILES.name(), warning));
        int count = Math.min(RecordingOperations.MOST_FILES, query.limit() + OVERLAPPING);
        Map<String, String> before = Map.of();
        for (int request = 0; !page.full(); request++) {
            if (page.exhausted() || request == MOST_REQUESTS) {
                return false;
            }
            Optional<KeyValueDocument> answer = finder.next(count);
            Optional<List<FoundFiles.Found>> found = answer.flatMap(document -> files.read(document, count));
            // A finder that lists the same files again would do so for ever.
            if (found.isEmpty() || answer.get().values().equals(before)) {
                return true;
            }
            before = answer.get().values();
            found.get().forEach(file -> page.add(file.recording(), wanted(file, query, stream)));
        }
        return true;
    }

    /** Devices do not keep to each condition, and a query may ask for what is none. */
    private static boolean wanted(FoundFiles.Found file, RecordingQuery query, Optional<RecordedStream> stream) {
        Recording recording = file.recording();
        TimeSpan span = query.span();
        boolean overlaps = recording.start().isBefore(span.to())
                && (recording.end().isAfter(span.from()) || !recording.start().isBefore(span.from()));
        boolean ofStream = file.stream().isEmpty()
                || stream.filter(wanted -> !wanted.name().equalsIgnoreCase(file.stream()))
                        .isEmpty();
        boolean asked = RecordedEvents.condition(query.events()).isPresent();
        boolean ofEvent = query.events().isEmpty()
                || asked && recording.events().isEmpty()
                || !Collections.disjoint(query.events(), recording.events());
        return overlaps && ofStream && ofEvent;
    }
}
