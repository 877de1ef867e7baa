package org.lensbridge.driver.axis.capability.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.lensbridge.api.capability.control.TimeSpan;

class LogTextFuzzTest {
    private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");

    @FuzzTest
    void readsAnyText(byte[] input) {
        TimeSpan span = new TimeSpan(NOW.minusSeconds(3600), NOW.plusSeconds(3600));
        LogText.read(new String(input, StandardCharsets.UTF_8), span, () -> DeviceZone.UTC, NOW)
                .forEach(entry -> assertTrue(
                        entry.time().map(time -> !time.isBefore(span.from())).orElse(true)));
    }
}
