package org.lensbridge.driver.arecont.capability.media.card;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

class StampsFuzzTest {
    @FuzzTest
    void readsAnyText(byte[] input) {
        List<Stamps> found = Stamps.in(new String(input, StandardCharsets.ISO_8859_1));
        assertTrue(found.size() <= 1000);
        found.forEach(piece -> {
            assertFalse(piece.end().time().isBefore(piece.begin().time()));
            assertFalse(piece.within(Instant.EPOCH, Instant.ofEpochSecond(1L << 33))
                    .text()
                    .isEmpty());
        });
    }
}
