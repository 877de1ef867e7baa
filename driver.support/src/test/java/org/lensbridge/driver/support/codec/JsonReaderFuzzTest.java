package org.lensbridge.driver.support.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class JsonReaderFuzzTest {
    @FuzzTest
    void readsJsonOrSaysWhereItIsNone(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Value value;
        try {
            value = JsonReader.read(text);
        } catch (CameraException expected) {
            assertEquals(Kind.PROTOCOL, expected.kind());
            assertTrue(expected.reason().length() < 200);
            return;
        }
        String again = written(value);
        // 1e99 is a number; with all its digits it is too long for one and stays a text.
        if (!again.matches("(?s).*[0-9.]{64}.*")) {
            assertEquals(value, JsonReader.read(again));
        }
    }

    private static String written(Value value) {
        if (value instanceof Value.Fields fields) {
            List<String> pairs = new ArrayList<>();
            fields.fields().forEach((name, field) -> pairs.add(quoted(name) + ":" + written(field)));
            return "{" + String.join(",", pairs) + "}";
        }
        if (value instanceof Value.Items items) {
            return "["
                    + String.join(
                            " , ",
                            items.items().stream()
                                    .map(JsonReaderFuzzTest::written)
                                    .toList()) + "]";
        }
        return value instanceof Value.Text text
                ? quoted(text.text())
                : value == Value.ABSENT ? "null" : value.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(String.format("\\u%04x", c)));
        return quoted.append('"').toString();
    }
}
