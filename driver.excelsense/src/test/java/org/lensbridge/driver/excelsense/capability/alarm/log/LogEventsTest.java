package org.lensbridge.driver.excelsense.capability.alarm.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.tck.CollectedEvents;

/** What becomes of logs, over and over. */
class LogEventsTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-M-d H:m:s");
    private static final LocalDateTime NOON = LocalDateTime.of(2027, 3, 9, 12, 0);
    private static final LocalDateTime FLOOR = NOON.minusHours(1);

    private final CollectedEvents sink = new CollectedEvents();
    private final LogEvents events = new LogEvents(sink, 1);

    private static AlarmEntry entry(int source, LocalDateTime start, String end, String description) {
        Map<String, Value> record = new LinkedHashMap<>();
        record.put("sourceId", Value.of(Integer.toString(source)));
        record.put("majorType", Value.of("1"));
        record.put("minorType", Value.of("4"));
        record.put("description", Value.of(description));
        record.put("alarmStartTime", Value.of(TIME.format(start)));
        record.put("alarmEndTime", Value.of(end));
        return AlarmEntry.of(Value.of(record)).orElseThrow();
    }

    private static AlarmEntry lasting(LocalDateTime start) {
        return entry(1, start, "", "");
    }

    private static AlarmEntry over(LocalDateTime start) {
        return entry(1, start, TIME.format(start.plusSeconds(5)), "");
    }

    private void take(LocalDateTime now, AlarmEntry... log) {
        events.take(List.of(log), FLOOR, now, Optional.of(ZoneOffset.UTC));
    }

    private List<String> phases() {
        return sink.reports().stream().map(report -> report.phase().name()).toList();
    }

    @Test
    void whatWasThereIsToldOnceAndOnlyWhileItGoesOn() {
        take(NOON, over(NOON.minusMinutes(9)), lasting(NOON.minusMinutes(5)));
        take(NOON, over(NOON.minusMinutes(9)), lasting(NOON.minusMinutes(5)));
        assertEquals(List.of("RESYNC"), phases());
        assertEquals(1, sink.heartbeats());
        take(NOON, over(NOON.minusMinutes(5)));
        assertEquals(List.of("RESYNC", "END"), phases());
        take(NOON, over(NOON.minusMinutes(5)), lasting(NOON.minusMinutes(5)));
        assertEquals(2, phases().size(), "what has ended does not begin again");
    }

    @Test
    void entryThatIsWrittenLateIsNewWhenItAppears() {
        take(NOON);
        take(NOON, over(NOON.minusMinutes(30)));
        assertEquals(List.of("START", "END"), phases());
    }

    @Test
    void alarmsOfOneMomentAreToldApartByTheirSource() {
        take(NOON);
        take(NOON, entry(1, NOON, "", ""), entry(2, NOON, "", ""), entry(1, NOON, "", ""));
        assertEquals(List.of("START", "START"), phases());
    }

    @Test
    void historyAndWhatIsYetToComeAreNoEvents() {
        take(NOON);
        take(NOON, over(FLOOR.minusSeconds(1)), lasting(FLOOR.minusYears(3)), lasting(NOON.plusMinutes(30)));
        assertEquals(List.of(), phases());
        take(NOON, over(NOON.plusMinutes(30)));
        assertEquals(List.of(), phases(), "what was not told does not end");
    }

    @Test
    void positionOutlivesTheConversation() {
        take(NOON, lasting(NOON.minusMinutes(5)), over(NOON.minusMinutes(4)));
        Position position = Position.parse(sink.resume().orElseThrow()).orElseThrow();
        assertEquals(2, position.known().size());
        LogEvents next = new LogEvents(sink, 1);
        next.resume(position, NOON);
        next.take(
                List.of(over(NOON.minusMinutes(5)), over(NOON.minusMinutes(4)), lasting(NOON.minusMinutes(1))),
                position.floor(),
                NOON,
                Optional.empty());
        assertEquals(List.of("RESYNC", "END", "START"), phases());
        assertEquals(Optional.empty(), sink.reports().get(2).deviceTime(), "a clock that shows no zone's time");
    }

    @Test
    void ofTooManyEntriesTheLatestAreKept() {
        List<AlarmEntry> log = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            log.add(over(NOON.minusSeconds(3000 - i)));
        }
        events.take(log, FLOOR, NOON, Optional.empty());
        events.take(log, FLOOR, NOON, Optional.empty());
        assertEquals(List.of(), phases());
        String position = sink.resume().orElseThrow();
        assertTrue(position.length() <= 1000, position);
        LogEvents next = new LogEvents(sink, 1);
        Position parsed = Position.parse(position).orElseThrow();
        next.resume(parsed, NOON);
        next.take(log, parsed.floor(), NOON, Optional.empty());
        assertEquals(List.of(), phases(), "what was dropped is known by the floor");
    }

    @Test
    void alarmWithoutAnEndIsFollowedForADay() {
        take(NOON);
        take(NOON, lasting(NOON.minusMinutes(1)));
        LocalDateTime later = NOON.plusHours(23);
        events.take(List.of(), later.minusHours(1), later, Optional.empty());
        assertEquals(Optional.of(NOON.minusMinutes(1)), events.earliestOpen());
        assertEquals(List.of(), sink.gaps());
        LocalDateTime after = NOON.plusHours(24);
        for (int i = 0; i < 2; i++) {
            events.take(List.of(lasting(NOON.minusMinutes(1))), after.minusHours(1), after, Optional.empty());
        }
        assertEquals(Optional.empty(), events.earliestOpen(), "the log is not read ever farther back");
        assertEquals(1, sink.gaps().size(), sink.gaps()::toString);
        assertEquals(List.of("START"), phases());
    }

    @Test
    void wordsTellWhatAnAlarmIsAbout() {
        take(NOON);
        take(
                NOON,
                entry(1, NOON, "", "Motion alarm"),
                entry(2, NOON, "", "SD Card error"),
                entry(3, NOON, "", "IO Alarm"),
                entry(4, NOON, "", "Camera recovered"));
        List<EventReport> told = sink.reports();
        assertEquals(
                List.of("motion", "storage", "input", "vendor"),
                told.stream().map(EventReport::type).toList());
        assertEquals(1, told.get(0).channel());
        assertEquals(0, told.get(1).channel());
        assertTrue(
                told.get(2).data().toString().endsWith("number=3}"), told.get(2).data()::toString);
        assertEquals("1.4", told.get(3).vendorCode());
    }
}
