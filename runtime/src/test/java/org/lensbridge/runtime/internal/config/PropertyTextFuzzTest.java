package org.lensbridge.runtime.internal.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;

class PropertyTextFuzzTest {
    @FuzzTest
    void readsTheEntriesThatItJoined(byte[] input) {
        Map<String, String> entries;
        try {
            entries = PropertyText.map(properties(new String(input, StandardCharsets.UTF_8)), "x");
        } catch (IllegalArgumentException expected) {
            assertTrue(expected.getMessage().startsWith("'x' holds entries"));
            return;
        }
        Map<String, String> again = PropertyText.map(properties(PropertyText.joined(entries)), "x");
        assertEquals(entries, again);
    }

    private static Dictionary<String, Object> properties(String text) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("x", text);
        return properties;
    }
}
