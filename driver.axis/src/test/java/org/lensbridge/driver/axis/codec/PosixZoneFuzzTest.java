package org.lensbridge.driver.axis.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

class PosixZoneFuzzTest {
    @FuzzTest
    void readsAnyText(byte[] input) {
        PosixZone.parse(new String(input, StandardCharsets.UTF_8)).ifPresent(zone -> {
            zone.at(Instant.EPOCH, true);
            assertEquals(Optional.of(zone), PosixZone.parse(zone.text()));
        });
    }
}
