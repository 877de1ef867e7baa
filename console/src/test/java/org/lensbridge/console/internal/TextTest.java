package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.device.DeviceStatus;

class TextTest {
    @Test
    void spansAreShort() {
        assertEquals("0 s", Text.span(Duration.ofSeconds(-5)));
        assertEquals("119 s", Text.span(Duration.ofSeconds(119)));
        assertEquals("2 min", Text.span(Duration.ofSeconds(125)));
        assertEquals("3 h", Text.span(Duration.ofMinutes(200)));
        assertEquals("2 d", Text.span(Duration.ofHours(50)));
    }

    @Test
    void aStatusTellsWhyAndWhenNext() {
        Instant now = Instant.now();
        String text = Text.status(
                new DeviceStatus(DeviceState.OFFLINE, "Nobody listens there.", now, Optional.of(now.plusSeconds(30))));
        assertTrue(text.startsWith("OFFLINE, Nobody listens there. Next try in "), text);
    }

    @Test
    void ratesHaveTheUnitThatFits() {
        assertEquals("850 kb/s", Text.rate(850_000));
        assertEquals("12.5 Mb/s", Text.rate(12_500_000));
    }
}
