package org.lensbridge.driver.dahua.capability.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;

class EventTimeTest {
    private static final Instant NOW = Instant.parse("2024-05-01T12:00:10Z");
    private static final long SECONDS = NOW.getEpochSecond();

    private final EventTime time = new EventTime(Clock.fixed(NOW, ZoneOffset.UTC));

    private Optional<Instant> of(String name, Value value) {
        return time.of(Value.of(Map.of(name, value)));
    }

    @Test
    void trueSecondsAreTakenAsTheyAre() {
        Map<String, Value> data =
                Map.of("RealUTC", Value.of(1_700_000_000L), "UTC", Value.of(SECONDS + 7200), "Name", Value.of("x"));
        assertEquals(Optional.of(Instant.ofEpochSecond(1_700_000_000L)), time.of(Value.of(data)));
    }

    @Test
    void secondsOfAnyZoneAreThoseOfTheDevicesClock() {
        for (long zone : new long[] {0, 7200, -18_000, 20_700, 50_400}) {
            assertEquals(Optional.of(NOW.minusSeconds(4)), of("UTC", Value.of(SECONDS - 4 + zone)));
        }
    }

    @Test
    void textsOfTheZoneAreRead() {
        assertEquals(Optional.of(NOW.minusSeconds(3)), of("LocaleTime", Value.of("2024-05-01 14:00:07")));
        assertEquals(Optional.of(NOW.plusSeconds(5)), of("Time", Value.of("2024-5-1 5:30:15")));
        assertEquals(Optional.of(NOW), of("time", Value.of("2024-05-01 12:00:10")));
    }

    @Test
    void whatNoZoneExplainsIsNoTime() {
        assertEquals(Optional.empty(), of("UTC", Value.of(6_538_920)));
        assertEquals(Optional.empty(), of("LocaleTime", Value.of("2000-01-01 00:00:09")));
        assertEquals(Optional.empty(), of("Time", Value.of("soon")));
        assertEquals(Optional.empty(), of("UTC", Value.of("-1")));
        assertEquals(Optional.empty(), of("RealUTC", Value.of(1e300)));
        assertEquals(Optional.empty(), of("Name", Value.of("x")));
        assertEquals(Optional.empty(), time.of(Value.ABSENT));
        assertEquals(Optional.empty(), time.of(Value.of("2024-05-01 12:00:10")));
    }
}
