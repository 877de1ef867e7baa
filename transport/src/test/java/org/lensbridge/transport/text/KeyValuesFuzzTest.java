package org.lensbridge.transport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Collectors;

class KeyValuesFuzzTest {
    private static final KeyValueLimits SMALL = new KeyValueLimits(20, 12, 30, 4);

    @FuzzTest
    void readsAnythingWithinItsLimits(byte[] input) {
        String text = DeviceText.decode(ByteBuffer.wrap(input), "");
        check(text, KeyValueLimits.DEFAULT);
        check(text, SMALL);
        roundTrip(KeyValues.parse(text));
    }

    private static void check(String text, KeyValueLimits limits) {
        KeyValueDocument document = KeyValues.parse(text, limits);
        assertTrue(document.entries().size() <= limits.lines());
        for (KeyValue entry : document.entries()) {
            assertTrue(
                    entry.key().length() <= limits.keyLength() && !entry.key().isEmpty());
            assertTrue(entry.value().length() <= limits.valueLength());
            assertEquals(
                    document.all(entry.key()).size(),
                    document.all(inTable(entry)).size());
            assertTrue(document.unreadable(entry.key(), "x").startsWith("Line "));
        }
        assertTrue(document.list("a").size() <= document.entries().size());
        document.names("")
                .forEach(name -> assertFalse(
                        document.sub(name).entries().size() > document.entries().size()));
        assertEquals(document.entries().isEmpty(), document.tree().fields().isEmpty());
        assertEquals(
                document.entries().isEmpty(), document.marked().tree().fields().isEmpty());
        sentences(document.problems());
        sentences(document.marked().warnings());
    }

    /** The key as replies of tables have it; {@code All.} behind the word would be taken for part of it. */
    private static String inTable(KeyValue entry) {
        return entry.key().regionMatches(true, 0, "All.", 0, 4) ? entry.key() : "table." + entry.key();
    }

    private static void sentences(List<String> sentences) {
        for (String sentence : sentences) {
            assertTrue(sentence.length() < 400, sentence);
            assertTrue(sentence.chars().noneMatch(Character::isISOControl), sentence);
        }
    }

    /** What was read is read again from lines that hold nothing else. */
    private static void roundTrip(KeyValueDocument document) {
        String lines = document.entries().stream()
                .map(entry -> inTable(entry) + " = " + entry.value() + "\r\n")
                .collect(Collectors.joining());
        assertEquals(document.values(), KeyValues.parse(lines).values());
    }
}
