package org.lensbridge.driver.excelsense.capability.alarm.log;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.EventSink;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.api.event.Phase;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.support.event.Polling;

/**
 * Makes events of a log that is read over and over. An entry that was not there before is a START, and an END as soon as it has one; what was there
 * from the beginning and goes on is a RESYNC. Entries that are older than what is watched, or later than the device's clock, are those of a time
 * before that clock was set, and no events. Thread-safe: the sink is called by one thread at a time, and not after closing.
 */
final class LogEvents implements Polling.Events {
    /** How far a clock may be ahead of what was asked of it. */
    static final Duration TOLERANCE = Duration.ofMinutes(2);

    /** How long an alarm is followed that goes on, and how far back the log is read. */
    static final Duration LONGEST = Duration.ofDays(1);

    /** More alarms than a camera has in the time that is watched. */
    private static final int MOST = 2000;

    /** What is known of an entry; {@code told} says whether its beginning was. */
    private record Known(LocalDateTime start, boolean ended, boolean told) {}

    private final EventSink sink;
    private final int channels;
    private final Map<String, Known> known = new HashMap<>();
    /** What began by then is not watched any more, because there was too much of it. */
    private LocalDateTime forgotten = LocalDateTime.MIN;

    private boolean begun;
    private boolean closed;
    private String marked = "";

    /** Events for this sink, of a device with so many channels. */
    LogEvents(EventSink sink, int channels) {
        this.sink = sink;
        this.channels = channels;
    }

    /** Goes on from where an earlier conversation stood. When the alarms began that go on is not known until they are seen again. */
    synchronized void resume(Position position, LocalDateTime now) {
        begun = true;
        position.known()
                .forEach((key, ended) -> known.put(key, new Known(ended ? now : now.minus(LONGEST), ended, true)));
    }

    /** Whether an entry was not there before. */
    synchronized boolean isNew(AlarmEntry entry) {
        return !known.containsKey(entry.key());
    }

    /** When the earliest of the alarms began that go on; empty when none does. */
    synchronized Optional<LocalDateTime> earliestOpen() {
        return known.values().stream()
                .filter(entry -> !entry.ended())
                .map(Known::start)
                .min(Comparator.naturalOrder());
    }

    /**
     * What the log says now.
     *
     * @param floor what began before is of no interest
     * @param now by the device's clock
     * @param zone of that clock, where it can be told
     */
    synchronized void take(List<AlarmEntry> log, LocalDateTime floor, LocalDateTime now, Optional<ZoneOffset> zone) {
        if (closed) {
            return;
        }
        if (forgotten.isAfter(now.plus(TOLERANCE))) {
            forgotten = LocalDateTime.MIN;
        }
        boolean silent = true;
        List<AlarmEntry> inOrder =
                log.stream().sorted(Comparator.comparing(AlarmEntry::start)).toList();
        for (AlarmEntry entry : inOrder) {
            boolean watched = !entry.start().isBefore(floor) && !entry.start().isAfter(now.plus(TOLERANCE));
            if (!isNew(entry) || entry.start().isAfter(forgotten)) {
                silent &= !take(entry, watched, zone);
            }
        }
        begun = true;
        forget(floor, now.minus(LONGEST));
        mark(floor);
        if (silent) {
            sink.alive();
        }
    }

    /** Whether something was reported. */
    private boolean take(AlarmEntry entry, boolean watched, Optional<ZoneOffset> zone) {
        boolean ended = entry.end().isPresent();
        Known before = known.get(entry.key());
        if (before != null) {
            known.put(entry.key(), new Known(entry.start(), before.ended() || ended, before.told()));
            if (!before.ended() && ended && before.told()) {
                report(entry, Phase.END, entry.end(), zone);
                return true;
            }
            return false;
        }
        boolean told = watched && (begun || !ended);
        known.put(entry.key(), new Known(entry.start(), ended, told));
        if (told) {
            report(entry, begun ? Phase.START : Phase.RESYNC, Optional.of(entry.start()), zone);
            if (ended) {
                report(entry, Phase.END, entry.end(), zone);
            }
        }
        return told;
    }

    private void report(AlarmEntry entry, Phase phase, Optional<LocalDateTime> time, Optional<ZoneOffset> zone) {
        AlarmKind kind = AlarmKind.of(entry);
        Map<String, Value> data = new LinkedHashMap<>(entry.data());
        if (kind.type().equals(EventTypes.INPUT) && entry.source() > 0) {
            data.put("number", Value.of(entry.source()));
        }
        sink.report(new EventReport(
                kind.ofChannel() ? channel(entry) : 0,
                kind.type(),
                kind.topic(),
                phase,
                time.flatMap(local -> zone.map(local::toInstant)),
                Value.of(data),
                entry.code()));
    }

    /** A camera with one picture means that, whatever its number. */
    private int channel(AlarmEntry entry) {
        return channels == 1 ? 1 : entry.source() <= channels ? entry.source() : 0;
    }

    /** Drops what cannot come again, alarms without an end, and the oldest of too many. */
    private void forget(LocalDateTime floor, LocalDateTime oldest) {
        known.values().removeIf(entry -> entry.ended() && entry.start().isBefore(floor));
        boolean endless = known.values().stream()
                .anyMatch(
                        entry -> entry.told() && !entry.ended() && entry.start().isBefore(oldest));
        known.values().removeIf(entry -> entry.start().isBefore(oldest));
        if (endless) {
            sink.gap("An alarm went on for a day, or is not in the alarm log any more; its end is not told.");
        }
        if (known.size() > MOST) {
            forgotten = known.values().stream()
                    .map(Known::start)
                    .sorted()
                    .skip(known.size() - MOST - 1)
                    .findFirst()
                    .orElseThrow();
            known.values().removeIf(entry -> !entry.start().isAfter(forgotten));
        }
    }

    /** Of many entries the latest are kept; what began before them is known then. */
    private void mark(LocalDateTime floor) {
        List<Map.Entry<String, Known>> latest = known.entrySet().stream()
                .filter(entry ->
                        entry.getValue().told() || !entry.getValue().start().isBefore(floor))
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparing(Known::start).reversed()))
                .toList();
        LocalDateTime from = floor;
        if (latest.size() > Position.MOST) {
            LocalDateTime dropped = latest.get(Position.MOST).getValue().start();
            latest = latest.subList(0, Position.MOST);
            from = dropped.plusSeconds(1).isAfter(floor) ? dropped.plusSeconds(1) : floor;
        }
        Map<String, Boolean> keys = new LinkedHashMap<>();
        latest.forEach(entry -> keys.put(entry.getKey(), entry.getValue().ended()));
        String position = new Position(from, keys).toString();
        if (!position.equals(marked)) {
            marked = position;
            sink.mark(position);
        }
    }

    @Override
    public synchronized void end(StreamEnd end) {
        if (!closed) {
            closed = true;
            sink.end(end);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    /** Something between two questions was lost. */
    synchronized void gap(String reason) {
        if (!closed) {
            sink.gap(reason);
        }
    }
}
