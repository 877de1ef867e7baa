package org.lensbridge.driver.excelsense.capability.alarm.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTimeTest {
    @ParameterizedTest
    @ValueSource(strings = {"2027-03-09 01:02:03", "2027-3-9 1:2:3", "2027/03/09T1:02:3", "2027-03-09  01:02:03.500"})
    void readsTimesAsFirmwareWritesThem(String text) {
        assertEquals(Optional.of(LocalDateTime.of(2027, 3, 9, 1, 2, 3)), DeviceTime.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "0000-00-00 0:00:00", "1970-01-01 0:00:00", "2027-02-30 1:1:1", "2027-3-9", "9 1:2:3"})
    void whatIsNoTimeIsNone(String text) {
        assertEquals(Optional.empty(), DeviceTime.read(text));
    }

    @Test
    void asksForNothingBeforeTheDocumentsFirstMoment() {
        assertEquals("19710101000000", DeviceTime.query(LocalDateTime.of(1970, 1, 1, 0, 30)));
        LocalDateTime time = LocalDateTime.of(2027, 3, 9, 1, 2, 3);
        assertEquals("20270309010203", DeviceTime.query(time));
        assertEquals(Optional.of(time), DeviceTime.fromQuery("20270309010203"));
        assertEquals(Optional.empty(), DeviceTime.fromQuery("20271309010203"));
    }

    @Test
    void zoneIsWhatAClockShowsButForItsError() {
        Instant now = Instant.parse("2027-03-09T12:00:00Z");
        assertEquals(Optional.of(ZoneOffset.UTC), DeviceTime.zone(LocalDateTime.of(2027, 3, 9, 12, 3), now));
        assertEquals(
                Optional.of(ZoneOffset.ofHoursMinutes(5, 45)),
                DeviceTime.zone(LocalDateTime.of(2027, 3, 9, 17, 43, 10), now));
        assertEquals(Optional.of(ZoneOffset.ofHours(-8)), DeviceTime.zone(LocalDateTime.of(2027, 3, 9, 4, 0, 59), now));
        assertEquals(Optional.empty(), DeviceTime.zone(LocalDateTime.of(1970, 1, 1, 0, 0), now));
    }

    @Test
    void positionsOfOthersAreNone() {
        for (String text : new String[] {"", "x", "20270309010203 1", "20270309010203 12345678", "20271309010203"}) {
            assertEquals(Optional.empty(), Position.parse(text), text);
        }
        Position position =
                new Position(LocalDateTime.of(2027, 3, 9, 1, 2, 3), Map.of("1a2b3c4d", true, "00000000", false));
        assertEquals(Optional.of(position), Position.parse(position.toString()));
    }
}
