package org.lensbridge.driver.excelsense.capability.alarm.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lensbridge.driver.excelsense.capability.alarm.Told;
import org.lensbridge.tck.CollectedEvents;
import org.lensbridge.transport.text.KeyValues;

/** An input is the text of an answer, and of a position. */
class AlarmLogFuzzTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2027, 3, 9, 12, 0);

    @FuzzTest
    void makesEventsOfAnyLog(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        CollectedEvents sink = new CollectedEvents();
        LogEvents events = new LogEvents(sink, 1);
        Position.parse(text).ifPresent(position -> events.resume(position, NOON));
        Told told = Told.of(KeyValues.parse(text).marked().tree());
        List<AlarmEntry> log = told.list("AlarmLogInfo").orElse(List.of()).stream()
                .map(AlarmEntry::of)
                .flatMap(Optional::stream)
                .toList();
        events.take(log, NOON.minusHours(1), NOON, Optional.empty());
        int before = sink.reports().size();
        events.take(log, NOON.minusHours(1), NOON, Optional.empty());
        assertEquals(before, sink.reports().size(), "nothing is told twice");
        assertTrue(
                sink.resume().map(Position::parse).filter(Optional::isPresent).isPresent());
    }
}
