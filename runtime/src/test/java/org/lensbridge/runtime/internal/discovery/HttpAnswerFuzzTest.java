package org.lensbridge.runtime.internal.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.Optional;

class HttpAnswerFuzzTest {
    @FuzzTest
    void readsTheBeginOfAnyAnswer(byte[] input) {
        Optional<HttpAnswer> answer = HttpAnswer.parse(input, input.length);
        answer.ifPresent(a -> {
            assertTrue(a.status() >= 100 && a.status() < 600 && a.headers().size() <= 100);
            fit(a.body());
            a.headers().values().forEach(HttpAnswerFuzzTest::fit);
            a.realm().ifPresent(realm -> assertTrue(realm.length() <= 400));
            a.title().ifPresent(title -> assertTrue(title.length() <= 200));
        });
        // What lies behind the length in a larger buffer is not read.
        byte[] larger = Arrays.copyOf(input, input.length + 9);
        Arrays.fill(larger, input.length, larger.length, (byte) '1');
        assertEquals(answer, HttpAnswer.parse(larger, input.length));
    }

    private static void fit(String text) {
        assertTrue(text.chars().noneMatch(Character::isISOControl), text);
    }
}
