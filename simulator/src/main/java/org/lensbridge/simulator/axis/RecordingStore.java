package org.lensbridge.simulator.axis;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.lensbridge.simulator.AxisRecording;

/**
 * What has been recorded: a quarter of an hour every three hours of the day before the start, and what clients have had
 * recorded since. Thread-safe.
 */
final class RecordingStore {
    static final String CARD = "SD_DISK";
    static final String SHARE = "NetworkShare";

    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss");
    private static final int BEFORE = 8;

    private final Map<String, AxisRecording> recordings = new LinkedHashMap<>();
    private final String serial;
    private final Supplier<ZoneId> zone;
    private int count;

    /** Identities hold the local time of the zone. */
    RecordingStore(AxisSettings settings, Instant now, Supplier<ZoneId> zone) {
        this.zone = zone;
        serial = settings.device().serial();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        for (int i = BEFORE; i > 0 && settings.model().hasStorage(); i--) {
            Instant start = hour.minus(Duration.ofHours(3L * i));
            int view = i % settings.model().views() + 1;
            String disk = i % 4 == 0 ? SHARE : CARD;
            add(start, Optional.of(start.plus(Duration.ofMinutes(15))), disk, view, i % 2 == 0 ? "Motion" : "Schedule");
        }
    }

    private synchronized AxisRecording add(Instant start, Optional<Instant> stop, String disk, int view, String event) {
        String id = String.format("%s_%04X_%s", ID.format(start.atZone(zone.get())), ++count * 0x1357 & 0xffff, serial);
        AxisRecording recording = new AxisRecording(id, disk, start, stop, view, event);
        recordings.put(id, recording);
        return recording;
    }

    AxisRecording begin(Instant now, String disk, int view) {
        return add(now, Optional.empty(), disk, view, "");
    }

    /** False when it does not go on. */
    synchronized boolean end(String id, Instant now) {
        Optional<AxisRecording> open =
                find(id).filter(recording -> recording.stop().isEmpty());
        open.ifPresent(before -> recordings.put(
                id,
                new AxisRecording(id, before.disk(), before.start(), Optional.of(now), before.view(), before.event())));
        return open.isPresent();
    }

    synchronized boolean remove(String id) {
        return recordings.remove(id) != null;
    }

    /** Removes all that it holds for; their identities. */
    synchronized List<String> removeIf(Predicate<AxisRecording> gone) {
        List<String> removed =
                all().stream().filter(gone).map(AxisRecording::id).toList();
        removed.forEach(recordings::remove);
        return removed;
    }

    synchronized Optional<AxisRecording> find(String id) {
        return Optional.ofNullable(recordings.get(id));
    }

    /** Oldest first. */
    synchronized List<AxisRecording> all() {
        return new ArrayList<>(recordings.values());
    }
}
