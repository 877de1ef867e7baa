package org.lensbridge.simulator.axis;

import static org.junit.jupiter.api.Assertions.*;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

class JsonFuzzTest {
    @FuzzTest
    void readsOrRefusesAnyTextAndReadsWhatItWrites(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            Map<String, Object> value = Json.object(text);
            assertEquals(Json.write(value), Json.write(Json.object(Json.write(value))));
        } catch (IllegalArgumentException e) {
            assertNotNull(e.getMessage());
        }
    }
}
