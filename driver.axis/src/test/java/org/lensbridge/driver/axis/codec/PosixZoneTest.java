package org.lensbridge.driver.axis.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PosixZoneTest {
    private static PosixZone zone(String text) {
        return PosixZone.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC0",
                "<+0530>-5:30",
                "EET-2EEST,M3.5.0/3,M10.5.0/4",
                "EST5EDT,M3.2.0,M11.1.0",
                "<-03>3<-02>,M3.5.0/-2,M10.5.0/-1",
                "LHST-10:30LHDT-11,M10.1.0,M4.1.0",
                "AAA1BBB,J60/0,300/1:30:15",
                "AAA-18BBB-8,M3.2.0,M11.1.0"
            })
    void writesWhatItReads(String text) {
        assertEquals(text, zone(text).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Europe/Helsinki",
                "EE-2",
                "EET",
                "EET-25:99",
                "EET-2EEST,M13.5.0,M10.5.0",
                "EET-2EEST,M3.6.0,M10.5.0",
                "EET-2EEST,M3.5.7,M10.5.0",
                "EET-2EEST,J0,J366",
                "EET-2EEST,M3.5.0",
                "EET-99"
            })
    void knowsNoOthers(String text) {
        assertEquals(Optional.empty(), PosixZone.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "'EET-2EEST,M3.5.0/3,M10.5.0/4', Europe/Helsinki",
        "'GMT0BST,M3.5.0/1,M10.5.0', Europe/London",
        "'EST5EDT,M3.2.0,M11.1.0', America/New_York",
        "'AEST-10AEDT,M10.1.0,M4.1.0/3', Australia/Sydney",
        "'IST-5:30', Asia/Kolkata"
    })
    void hasTheOffsetsOfZonesThatEverybodyKnows(String rule, String name) {
        PosixZone zone = zone(rule);
        Instant hour = Instant.parse("2024-01-01T00:30:00Z");
        for (int i = 0; i < 366 * 24; i++) {
            Instant moment = hour.plusSeconds(3600L * i);
            ZoneOffset expected = ZoneId.of(name).getRules().getOffset(moment);
            assertEquals(expected, zone.at(moment, true), moment::toString);
            LocalDateTime local = LocalDateTime.ofInstant(moment, expected);
            boolean twice = ZoneId.of(name).getRules().getValidOffsets(local).size() > 1;
            if (!twice) {
                assertEquals(expected, zone.at(local, true), local::toString);
            }
        }
    }

    @Test
    void savesNoDaylightWhereThatIsSwitchedOff() {
        PosixZone zone = zone("EET-2EEST,M3.5.0/3,M10.5.0/4");
        assertEquals(ZoneOffset.ofHours(2), zone.at(Instant.parse("2024-07-01T00:00:00Z"), false));
        assertEquals(ZoneOffset.ofHours(3), zone.at(Instant.parse("2024-07-01T00:00:00Z"), true));
    }

    @Test
    void hasRulesWhereATextHasNone() {
        assertTrue(zone("EST5EDT").saving().isPresent());
    }

    @Test
    void countsDaysOfTheYearWithAndWithoutLeapDays() {
        PosixZone zone = zone("AAA0BBB,J60/0,60/0");
        assertEquals(
                LocalDateTime.parse("2024-03-01T00:00:00"),
                zone.saving().get().start().in(2024));
        assertEquals(
                LocalDateTime.parse("2023-03-01T00:00:00"),
                zone.saving().get().start().in(2023));
        assertEquals(
                LocalDateTime.parse("2024-03-01T00:00:00"),
                zone.saving().get().end().in(2024));
        assertEquals(
                LocalDateTime.parse("2023-03-02T00:00:00"),
                zone.saving().get().end().in(2023));
    }
}
