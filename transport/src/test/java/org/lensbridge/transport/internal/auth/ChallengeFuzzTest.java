package org.lensbridge.transport.internal.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

class ChallengeFuzzTest {
    @FuzzTest
    void readsAnyHeader(byte[] input) {
        String header = new String(input, StandardCharsets.ISO_8859_1);
        List<Challenge> challenges = Challenge.parse(header);
        assertTrue(challenges.size() <= 16);
        for (Challenge challenge : challenges) {
            assertTrue(!challenge.scheme().isEmpty());
            assertEquals(challenge.scheme().toLowerCase(Locale.ROOT), challenge.scheme());
            challenge.parameters().forEach((name, value) -> {
                assertEquals(name.toLowerCase(Locale.ROOT), name);
                assertTrue(value.length() <= header.length());
            });
            challenge.stale();
        }
        Challenge.parameters(header);
    }
}
