package org.lensbridge.driver.excelsense.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.transport.text.KeyValues;

class DeviceTimeTest {
    @Test
    void readsTimesOfLogsAndOfTheClock() {
        Optional<LocalDateTime> time = Optional.of(LocalDateTime.of(2026, 5, 4, 3, 2, 1));
        assertEquals(time, DeviceTime.read("2026-05-04 3:02:01"));
        assertEquals(time, DeviceTime.read(" 2026/5/4T03:02:01.250"));
        assertEquals(
                time, DeviceTime.read(KeyValues.parse("Year=2026\nmonth= 05\r\nday=4\nhour=3\nminute=2\nsecond=1")));
        for (String none :
                new String[] {"", "2026-13-04 1:1:1", "0-0-0 0:0:0", "yesterday", "2026-05-04", "1970-01-01 0:00:00"}) {
            assertEquals(Optional.empty(), DeviceTime.read(none));
        }
        assertEquals(Optional.empty(), DeviceTime.read(KeyValues.parse("year=2026\nmonth=5\nday=4\nhour=3\nminute=2")));
        assertEquals(
                Optional.empty(),
                DeviceTime.read(KeyValues.parse("year=2026\nmonth=2\nday=31\nhour=3\nminute=2\nsecond=1")));
    }

    @Test
    void asksForWhatTheDocumentAllows() {
        assertEquals("20260504030201", DeviceTime.query(LocalDateTime.of(2026, 5, 4, 3, 2, 1)));
        assertEquals("19710101000000", DeviceTime.query(LocalDateTime.MIN));
        assertEquals(Optional.of(LocalDateTime.of(2026, 5, 4, 3, 2, 1)), DeviceTime.fromQuery("20260504030201"));
        assertEquals(Optional.empty(), DeviceTime.fromQuery("20261304030201"));
        assertEquals("20991231235959", DeviceTime.query(LocalDateTime.MAX));
    }

    @Test
    void theZoneIsTheOneInWhichTheClockIsRight() {
        Instant now = Instant.parse("2026-05-04T01:00:00Z");
        assertEquals(Optional.of(ZoneOffset.ofHours(2)), DeviceTime.zone(LocalDateTime.of(2026, 5, 4, 3, 2, 1), now));
        assertEquals(
                Optional.of(ZoneOffset.ofHoursMinutes(5, 45)),
                DeviceTime.zone(LocalDateTime.of(2026, 5, 4, 6, 41, 0), now));
        assertEquals(Optional.empty(), DeviceTime.zone(LocalDateTime.of(1970, 1, 1, 0, 0), now));
    }
}
